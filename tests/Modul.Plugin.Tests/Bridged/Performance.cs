namespace Modul.Plugin.Tests.Bridged;

/// <summary>A minute's worth of a musician's doings, drawn by a seed: takes, overdubs, faders, pads.</summary>
internal static class Performance
{
    public const int Frames = 40_000;
    private const int Doings = 120;

    /// <summary>Events in the order of their frames, none of two at one frame.</summary>
    public static Note[] Of(int seed)
    {
        var random = new Random(seed);
        var notes = new List<Note> { Note.Value(0, 2, 1), Note.Value(3, 120, 1), Note.Value(900, 120, 0), Note.Value(6001, 120, 1), Note.Value(6002, 120, 0) };
        for (int i = 0; i < Doings; i++)
        {
            long frame = 6100 + ((Frames - 6200) * (long)i / Doings) + random.Next(100);
            uint tape = (uint)random.Next(1, 4) * 100;
            notes.Add(random.Next(6) switch
            {
                0 => Note.Value(frame, tape + 1, random.NextDouble()),
                1 => Note.Value(frame, tape + 2, random.NextDouble()),
                2 => Note.Value(frame, tape + 3, random.Next(2)),
                3 => Note.Struck(frame, 48 + random.Next(3)),
                4 => Note.Value(frame, tape + 20 + (uint)random.Next(3), random.Next(2)),
                _ => Note.Value(frame, tape + 25, random.Next(2)),
            });
        }
        return [.. notes];
    }
}
