namespace Modul.Browser.Tests.Stage;

/// <summary>Some of everything that a tape can be at, to be looked at.</summary>
internal static class Performance
{
    public static string[] Arguments { get; } = ["--input", Repository.At("standalone", "demo", "keys.wav")];

    /// <summary>Plays it; in the end tape 3 overdubs and one waits.</summary>
    public static async Task Play(PageSession session)
    {
        int tapes = (await session.State()).GetProperty("tapes").GetArrayLength();
        await session.Press("tempo 120", "metronome on", "metronome level -20", "quantize off");
        int[] taken = [.. new[] { 1, 2, 3, 4, 6, 7 }.Where(tape => tape <= tapes)];
        foreach (int tape in taken) await session.Press($"record {tape} bars {(tape % 2) + 1}");
        foreach (int tape in taken) await session.Until(tape, "playing");
        await session.Press([.. taken.Select(tape => $"volume {tape} -9")]);
        if (tapes < 8) return;
        await session.Press("overdub 2");
        await session.Settled(12_000);
        await session.Press("overdub 2", "volume 2 -12.5", "pan 2 -0.4", "volume 3 -6", "mute 6", "stop 7", "volume 7 -inf", "pan 4 0.5", "also 5", "select 3");
        await session.Press("overdub 3", "record 5", "quantize bar", "overdub 4");
        await session.Until(5, "recording");
        await session.Settled(24_000);
        await session.Press("unclip");
        await session.Settled(4_800);
    }
}
