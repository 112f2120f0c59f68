using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Modul.Core.Timing;

/// <summary>
/// The distance in frames between the playback head and the record head: capture latency plus playback latency.
/// What comes in at engine frame t was played to what left the engine at t - <see cref="Total"/>. [any]
/// </summary>
/// <param name="In">Capture latency in frames, 0 to <see cref="Max"/>.</param>
/// <param name="Out">Playback latency in frames, 0 to <see cref="Max"/>.</param>
public readonly record struct Gap(int In, int Out)
{
    /// <summary>The largest latency of one side, in frames (5.2 s at 192 kHz).</summary>
    public const int Max = 1_000_000;

    /// <summary>The whole round trip in frames.</summary>
    public int Total => In + Out;

    /// <summary>Reads <c>IN+OUT</c>, two whole numbers of frames, each 0 to <see cref="Max"/>. [any]</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Gap gap)
    {
        gap = default;
        string[] sides = (text ?? "").Split('+');
        if (sides.Length != 2 || !TryFrames(sides[0], out int input) || !TryFrames(sides[1], out int output)) return false;
        gap = new Gap(input, output);
        return true;
    }

    /// <summary><c>IN+OUT</c>, as <see cref="TryParse"/> reads it.</summary>
    public override string ToString() => $"{In}+{Out}";

    private static bool TryFrames(string text, out int frames) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out frames) && text.All(char.IsAsciiDigit) && frames <= Max;
}
