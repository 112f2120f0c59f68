namespace Modul.Core.Mixing;

/// <summary>Decibels and amplitudes: gain = 10^(dB / 20). [any]</summary>
public static class Decibels
{
    /// <summary>The amplitude of a level in dB; 0 dB is exactly 1, minus infinity exactly 0.</summary>
    public static float ToGain(float decibels) => float.IsNegativeInfinity(decibels) ? 0 : MathF.Pow(10, decibels / 20);

    /// <summary>The level in dB of an amplitude; 0 gives minus infinity.</summary>
    public static float FromGain(float gain) => 20 * MathF.Log10(gain);
}
