using System.Globalization;

namespace Modul.Windows.Tests.Render;

/// <summary>Writes a performance at random, the same one for the same seed: every kind of command, in and out of time.</summary>
internal static class SheetWriter
{
    private static readonly Func<Random, string>[] Commands =
    [
        random => $"record {Tape(random)}", random => $"record {Tape(random)} bars {random.Next(1, 3)}", random => $"overdub {Tape(random)}",
        random => $"overdub {Tape(random)}", random => $"replace {Tape(random)}", random => $"play {Tape(random)}", random => $"stop {Tape(random)}",
        random => $"undo {Tape(random)}", random => $"redo {Tape(random)}", random => $"clear {Tape(random)}", random => $"mute {Tape(random)}",
        random => $"solo {Tape(random)}", random => $"volume {Tape(random)} {Number(random, -30, 6)}", random => $"pan {Tape(random)} {Number(random, -1, 1)}",
        random => $"feedback {Tape(random)} {Number(random, 0, 1)}", random => $"select {Tape(random)}", random => $"also {Tape(random)}", _ => "merge",
        random => $"tempo {Number(random, 60, 200)}", random => $"gap {random.Next(0, 2000)}+{random.Next(0, 2000)}", _ => "play-through on", _ => "metronome on",
        _ => "live-record on", _ => "live-record off", _ => "write", _ => "sync on", _ => "quantize off", _ => "quantize beat", _ => "quantize bar",
    ];

    /// <summary>A sheet of <paramref name="cues"/> cues within 12 seconds.</summary>
    public static string Write(int seed, string input, int cues = 60)
    {
        var random = new Random(seed);
        string[] lines = [.. Enumerable.Range(0, cues).Select(_ => random.Next(0, 576_000)).Order().Select(frame => $"{frame}f {Commands[random.Next(Commands.Length)](random)}")];
        return $"tempo {Number(random, 80, 160)}\nmeter {random.Next(2, 8)}/4\ngap {random.Next(0, 500)}+{random.Next(0, 500)}\n0f input {input} loop\n{string.Join('\n', lines)}\n600000f end\n";
    }

    private static int Tape(Random random) => random.Next(1, 5);

    private static string Number(Random random, double from, double to) => (from + random.NextDouble() * (to - from)).ToString("0.000", CultureInfo.InvariantCulture);
}
