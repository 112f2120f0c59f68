namespace Modul.Standalone.Stage;

/// <summary>The steps of the volume keys, in dB.</summary>
internal static class VolumeSteps
{
    /// <summary>Below it there is silence, and from silence up it comes first.</summary>
    public const double Least = -60;

    /// <summary>The loudest volume.</summary>
    public const double Most = 24;

    private const double Step = 1;

    /// <summary>One step louder; at the top as it is.</summary>
    public static double Up(double decibels) => decibels < Least ? Least : Math.Min(decibels + Step, Most);

    /// <summary>One step quieter; below <see cref="Least"/> minus infinity.</summary>
    public static double Down(double decibels) => decibels - Step < Least ? double.NegativeInfinity : decibels - Step;
}
