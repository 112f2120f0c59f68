namespace Modul.Editor.Model;

/// <summary>The steps of the volume keys and of a wheel, in dB: those of the terminal and the page.</summary>
internal static class VolumeSteps
{
    /// <summary>Below it there is silence, and from silence up it comes first.</summary>
    public const double Least = -60;

    /// <summary>The loudest volume.</summary>
    public const double Most = 24;

    /// <summary>One press of a key.</summary>
    public const double Step = 1;

    /// <summary>Some steps louder, or quieter below 0; at the top as it is, below <see cref="Least"/> minus infinity.</summary>
    public static double Turn(double decibels, double step)
    {
        if (step > 0) return decibels < Least ? Least : Math.Min(decibels + step, Most);
        return decibels + step < Least ? double.NegativeInfinity : decibels + step;
    }
}
