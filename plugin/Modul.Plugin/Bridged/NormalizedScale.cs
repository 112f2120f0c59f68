using Modul.Core.Control.Parameters;

namespace Modul.Plugin.Bridged;

/// <summary>A parameter's values as shares of its range, as VST3 counts them: 0 the least, 1 the greatest; steps have equal parts of the way. [any]</summary>
public static class NormalizedScale
{
    /// <summary>The value at a share; outside 0 to 1 the nearest end, NaN for NaN.</summary>
    public static double ValueAt(Parameter parameter, double share)
    {
        if (double.IsNaN(share)) return share;
        share = Math.Clamp(share, 0, 1);
        double range = parameter.Max - parameter.Min;
        return parameter.Min + (parameter.Stepped ? Math.Min(range, Math.Floor(share * (range + 1))) : share * range);
    }

    /// <summary>The share of a value, 0 to 1; the default's for NaN.</summary>
    public static double ShareOf(Parameter parameter, double value)
    {
        double range = parameter.Max - parameter.Min;
        return range > 0 ? (parameter.Nearest(value) - parameter.Min) / range : 0;
    }
}
