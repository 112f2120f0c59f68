using System.Text.Json.Serialization;

namespace Modul.Standalone.Latency;

/// <summary>A measurement as the file has it; every field must be there.</summary>
internal sealed record SavedGap
{
    private const int MaxDriver = 200;

    [JsonPropertyName("driver")]
    public required string Driver { get; init; }

    [JsonPropertyName("rate")]
    public required int Rate { get; init; }

    [JsonPropertyName("period")]
    public required int Period { get; init; }

    [JsonPropertyName("claimed_in")]
    public required int ClaimedIn { get; init; }

    [JsonPropertyName("claimed_out")]
    public required int ClaimedOut { get; init; }

    [JsonPropertyName("round_trip")]
    public required int RoundTrip { get; init; }

    [JsonIgnore]
    public GapKey Key => new(Driver, Rate, Period, ClaimedIn, ClaimedOut);

    [JsonIgnore]
    public bool IsSound => Driver is { Length: > 0 and <= MaxDriver } && Rate > 0 && Period > 0 && AreFrames(ClaimedIn, ClaimedOut, RoundTrip);

    public static SavedGap Of(GapKey key, int roundTrip) => new()
    {
        Driver = key.Driver,
        Rate = key.Rate,
        Period = key.Period,
        ClaimedIn = key.ClaimedIn,
        ClaimedOut = key.ClaimedOut,
        RoundTrip = roundTrip,
    };

    private static bool AreFrames(params ReadOnlySpan<int> values)
    {
        foreach (int value in values)
            if (value is < 0 or > GapChoice.MaxFrames) return false;
        return true;
    }
}
