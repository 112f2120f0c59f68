using System.Text.Json.Serialization;

namespace Modul.Standalone.Doctoring;

/// <summary>All findings, and whether the machine is fit for live work: nothing is bad.</summary>
internal sealed record Examination([property: JsonPropertyName("findings")] IReadOnlyList<Finding> Findings)
{
    [JsonPropertyName("fit"), JsonPropertyOrder(-1)]
    public bool Fit => Findings.All(finding => finding.Verdict != Verdict.Bad);
}
