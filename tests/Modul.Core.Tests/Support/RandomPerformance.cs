using Modul.Core.Control;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Support;

/// <summary>Performances drawn by lot, the same for the same seed: every command, any order, many on one frame or inside a seam.</summary>
internal static class RandomPerformance
{
    private static readonly CommandKind[] Presses =
    [
        CommandKind.Record, CommandKind.Record, CommandKind.Record, CommandKind.Overdub, CommandKind.Overdub, CommandKind.Replace,
        CommandKind.Play, CommandKind.Stop, CommandKind.Undo, CommandKind.Redo, CommandKind.Clear,
    ];

    private static readonly CommandKind[] Settings =
    [
        CommandKind.Select, CommandKind.Also, CommandKind.Mute, CommandKind.Solo, CommandKind.Volume, CommandKind.Pan, CommandKind.Feedback,
        CommandKind.Merge, CommandKind.PlayThrough, CommandKind.Metronome, CommandKind.MetronomeLevel, CommandKind.Tempo,
        CommandKind.Quantize, CommandKind.Sync, CommandKind.Gap, CommandKind.LiveRecord, CommandKind.Unclip, CommandKind.ClearAll,
    ];

    public static Score Of(int seed)
    {
        var random = new Random(seed);
        int frames = random.Next(12_000, 30_000);
        var score = new Score(Sound.Noise(frames, seed))
        {
            Rate = Pick(random, 4000, 8000, 11_025, 44_100, 48_000),
            Tapes = Pick(random, 1, 2, 5, 8),
            Gap = GapOf(random),
        };
        if (random.Next(3) == 0) score.Input.Hush(frames / 2, frames * 3 / 4);
        int longest = Pick(random, 60, 700, 3000);
        for (long frame = random.Next(300); frame < frames; frame += random.Next(4) == 0 ? random.Next(20) : random.Next(longest))
        {
            if (random.Next(3) > 0) score.At(frame, Pick(random, Presses), Tape(), count: random.Next(6) == 0 ? 1 : 0);
            else Set(score, frame, Pick(random, Settings), Tape(), random);
        }
        return score;

        int Tape() => random.Next(Math.Min(3, score.Tapes) + 1);
    }

    private static void Set(Score score, long frame, CommandKind kind, int tape, Random random)
    {
        (double value, int count) = kind switch
        {
            CommandKind.Volume or CommandKind.MetronomeLevel => (random.Next(-30, 7), 0),
            CommandKind.Pan => ((2 * random.NextDouble()) - 1, 0),
            CommandKind.Feedback => (random.NextDouble(), 0),
            CommandKind.Tempo => (random.Next(100, 1000) + random.NextDouble(), 0),
            CommandKind.Quantize => (0, random.Next(4)),
            CommandKind.Gap => GapOf(random) is var gap ? (gap.Out, gap.In) : default,
            _ => (0, 0),
        };
        score.At(frame, kind, tape, value, count, (Switch)random.Next(3));
    }

    private static Gap GapOf(Random random) => random.Next(4) switch
    {
        0 => default,
        1 => new Gap(random.Next(8), random.Next(8)),
        2 => new Gap(random.Next(300), random.Next(300)),
        _ => new Gap(random.Next(2000), random.Next(2000)),
    };

    private static T Pick<T>(Random random, params T[] from) => from[random.Next(from.Length)];
}
