using Modul.Core.Timing;

namespace Modul.Core.Control.Cues;

/// <summary>A cue's time as it is written: seconds, frames, or bar and beat. [any]</summary>
/// <param name="Unit">What the value counts.</param>
/// <param name="Value">Seconds or frames.</param>
/// <param name="Bar">The bar, 1 for the first.</param>
/// <param name="Beat">The beat of the bar, 1 for the first; may have a fraction.</param>
public readonly record struct CueTime(CueTimeUnit Unit, double Value, int Bar, double Beat)
{
    /// <summary>The last time a cue may have: a day.</summary>
    public const double MaxSeconds = 86_400;

    private const double MaxFrames = MaxSeconds * LooperOptions.MaxRate;
    private const int MaxBar = 999_999;

    /// <summary>Reads <c>3.25s</c>, <c>156000f</c>, <c>5:1</c> or <c>5:2.5</c>; null where it is none of them or too late.</summary>
    public static CueTime? Parse(string text)
    {
        if (text.EndsWith('s') && TryCount(text[..^1], MaxSeconds, out double seconds)) return new CueTime(CueTimeUnit.Seconds, seconds, 0, 0);
        if (text.EndsWith('f') && !text.Contains('.', StringComparison.Ordinal) && TryCount(text[..^1], MaxFrames, out double frames))
            return new CueTime(CueTimeUnit.Frames, frames, 0, 0);
        string[] parts = text.Split(':');
        if (parts.Length != 2 || parts[0].Contains('.', StringComparison.Ordinal)) return null;
        if (!TryCount(parts[0], MaxBar, out double bar) || !TryCount(parts[1], 65, out double beat) || bar < 1 || beat < 1) return null;
        return new CueTime(CueTimeUnit.BarAndBeat, 0, (int)bar, beat);
    }

    /// <summary>The frame of a time in seconds or frames: the nearest one, the later of two.</summary>
    /// <param name="rate">Frames a second.</param>
    public long FrameAt(int rate) => Unit == CueTimeUnit.Frames ? (long)Value : (long)Math.Floor((Value * rate) + 0.5);

    /// <summary>Beats since 1:1, of a time in bars and beats.</summary>
    public double BeatsIn(TimeSignature meter) => ((double)(Bar - 1) * meter.Beats) + (Beat - 1);

    private static bool TryCount(string text, double most, out double count) =>
        CommandParser.TryNumber(text, out count) && char.IsAsciiDigit(text[0]) && count <= most;
}
