using Modul.Clap.Tests.Host;
using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Checks;

/// <summary>A performance: what comes in, what is pressed, and the song it is played to; by frames, knowing nothing of blocks.</summary>
internal sealed record Score(int Frames, float[][] Input, ScoreEvent[] Events)
{
    /// <summary>Where the song is at a frame; null: there is no song.</summary>
    public Func<int, Transport>? Song { get; init; }

    /// <summary>Frames at which the song goes on elsewhere.</summary>
    public int[] Cuts { get; init; } = [];

    public static float[][] NoiseOf(int frames, int seed)
    {
        var random = new Random(seed);
        return [Side(), Side()];

        float[] Side() => [.. Enumerable.Range(0, frames).Select(_ => random.Next(-8192, 8192) / 32_768f)];
    }

    /// <summary>A take on tape 1 first, so that there is something to hear; then whatever chance presses, turns and plays.</summary>
    public static Score Random(ParamsView all, int seed, int frames)
    {
        var random = new Random(seed);
        var events = new List<ScoreEvent> { new(0, (list, at) => list.Param(at, Ids.PlayThrough, seed % 2)) };
        Press(events, 211, Ids.Record(1));
        Press(events, 2003, Ids.Record(1));
        for (int frame = 2500; frame < frames - 400; frame += random.Next(1, 300)) AddRandom(events, all, random, frame);
        return new Score(frames, NoiseOf(frames, seed), [.. events.OrderBy(e => e.Frame)]);
    }

    /// <summary>Down at a frame, up some frames later.</summary>
    public static void Press(List<ScoreEvent> events, int frame, uint id, int frames = 90)
    {
        events.Add(new ScoreEvent(frame, (list, at) => list.Param(at, id, 1)));
        events.Add(new ScoreEvent(frame + frames, (list, at) => list.Param(at, id, 0)));
    }

    private static void AddRandom(List<ScoreEvent> events, ParamsView all, Random random, int frame)
    {
        ParamInfo param = all.Settable[random.Next(all.Settable.Length)];
        double value = param.Random(random);
        int key = random.Next(36, 60), controller = random.Next(20, 70), amount = random.Next(128);
        switch (random.Next(8))
        {
            case 0:
                events.Add(new ScoreEvent(frame, (list, at) => list.Note(at, EventType.NoteOn, key)));
                break;
            case 1:
                events.Add(new ScoreEvent(frame, (list, at) => list.Midi(at, 0x90, (byte)key, 100)));
                break;
            case 2:
                events.Add(new ScoreEvent(frame, (list, at) => list.Midi(at, 0xB0, (byte)controller, (byte)amount)));
                break;
            case 3 when !param.Stepped:
                events.Add(new ScoreEvent(frame, (list, at) => list.Modulation(at, param.Id, value - param.Default)));
                break;
            case 4:
                Press(events, frame, Ids.Record(1), random.Next(1, 300));
                break;
            default:
                if (param.Stepped && param.Max == 1) Press(events, frame, param.Id, random.Next(1, 300));
                else events.Add(new ScoreEvent(frame, (list, at) => list.Param(at, param.Id, value)));
                break;
        }
    }
}
