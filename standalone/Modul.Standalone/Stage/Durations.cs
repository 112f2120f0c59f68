using System.Text.Json.Serialization;
using Modul.Host.Shared;

namespace Modul.Standalone.Stage;

/// <summary>Percentiles in microseconds, to 3 %.</summary>
/// <param name="P50">Half do not exceed it.</param>
/// <param name="P99">99 % do not exceed it.</param>
/// <param name="P999">99.9 % do not exceed it.</param>
/// <param name="Max">None exceeds it.</param>
internal readonly record struct Durations(
    [property: JsonPropertyName("p50")] double P50,
    [property: JsonPropertyName("p99")] double P99,
    [property: JsonPropertyName("p99_9")] double P999,
    [property: JsonPropertyName("max")] double Max)
{
    public static Durations Of(in Histogram histogram) => new(
        Microseconds(histogram.Percentile(0.5)),
        Microseconds(histogram.Percentile(0.99)),
        Microseconds(histogram.Percentile(0.999)),
        Microseconds(histogram.Percentile(1)));

    private static double Microseconds(long nanoseconds) => Math.Round(nanoseconds / 1000.0, 1);
}
