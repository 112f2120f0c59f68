using Modul.Core.Control.Parameters;

namespace Modul.Core.Tests.Control.Parameters;

/// <summary>Values that a host may send for a parameter.</summary>
internal static class Values
{
    /// <summary>Both ends and close to them, beyond them, whole and broken ones between, and numbers that a knob does not give.</summary>
    public static IEnumerable<double> Of(Parameter parameter, Random random, int count)
    {
        double[] corners =
        [
            parameter.Min, parameter.Max, parameter.Default, 0, -0.0, 0.5, double.Epsilon, -1e300, 1e300, double.PositiveInfinity, double.NegativeInfinity,
            Math.BitIncrement(parameter.Min), Math.BitDecrement(parameter.Min), Math.BitIncrement(parameter.Max), Math.BitDecrement(parameter.Max),
            (float)parameter.Min + 1e-9, MathF.BitIncrement((float)parameter.Min), MathF.BitDecrement((float)parameter.Max), parameter.Min + 0.04,
        ];
        return corners.Concat(Enumerable.Range(0, count).Select(_ => Within(parameter, random)));
    }

    private static double Within(Parameter parameter, Random random)
    {
        double value = parameter.Min + (random.NextDouble() * (parameter.Max - parameter.Min));
        return random.Next(3) switch
        {
            0 => value,
            1 => (float)value,
            _ => Math.Round(value, random.Next(3)),
        };
    }
}
