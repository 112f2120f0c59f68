using Modul.Core.Control;

namespace Modul.Standalone.Stage;

/// <summary>A tape's numbers as texts.</summary>
internal static class TapeFields
{
    /// <summary><c>4.00 s</c>.</summary>
    public static string Seconds(in TapeStatus tape, Snapshot now) => tape.Length == 0 ? "" : $"{(double)tape.Length / now.Engine.Rate:0.00} s";

    /// <summary><c>2 bars</c>, or nothing where there is no tempo.</summary>
    public static string Bars(in TapeStatus tape, Snapshot now)
    {
        if (tape.Length == 0 || !now.HasTempo) return "";
        double bars = Math.Round(tape.Length / now.FramesPerBar, 2);
        return bars == 1 ? "1 bar" : $"{bars:0.##} bars";
    }

    /// <summary><c>-6.0 dB</c>.</summary>
    public static string Volume(in TapeStatus tape) => float.IsNegativeInfinity(tape.Volume) ? "-inf dB" : $"{tape.Volume:0.0} dB";

    /// <summary><c>L20</c>, <c>R100</c> or <c>C</c>.</summary>
    public static string Pan(in TapeStatus tape)
    {
        int percent = (int)MathF.Round(tape.Pan * 100);
        return percent == 0 ? "C" : percent < 0 ? $"L{-percent}" : $"R{percent}";
    }

    /// <summary><c>layers 3 undo 2 redo 1</c>, what is 0 left out.</summary>
    public static string Layers(in TapeStatus tape, bool roomy)
    {
        string text = tape.Layers > 0 ? $"layers {tape.Layers}" : "";
        if (tape.Undo > 0) text += $" {(roomy ? "undo " : "u")}{tape.Undo}";
        if (tape.Redo > 0) text += $" {(roomy ? "redo " : "r")}{tape.Redo}";
        return text.TrimStart();
    }

    /// <summary>How far round: <c>63%</c>; nothing for a tape that has no loop yet.</summary>
    public static string Percent(in TapeStatus tape, double round) =>
        tape.Length == 0 || tape.State == Core.Tapes.TapeState.Recording ? "" : $"{(int)(round * 100)}%";
}
