using System.Text.Json.Serialization;

namespace Modul.Standalone.Doctoring;

/// <summary>What a check found.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="Verdict">How it is.</param>
/// <param name="Found">What was found, in a line.</param>
/// <param name="Mend">How to mend it, in a line; null where it is good.</param>
internal sealed record Finding(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("verdict")] Verdict Verdict,
    [property: JsonPropertyName("found")] string Found,
    [property: JsonPropertyName("mend")] string? Mend)
{
    public static Finding Good(ICheck check, string found) => new(check.Name, Verdict.Good, found, null);

    public static Finding Warning(ICheck check, string found, string mend) => new(check.Name, Verdict.Warning, found, mend);

    public static Finding Bad(ICheck check, string found, string mend) => new(check.Name, Verdict.Bad, found, mend);
}
