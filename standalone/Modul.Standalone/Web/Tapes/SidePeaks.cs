namespace Modul.Standalone.Web.Tapes;

/// <summary>The extremes of one side, stretch by stretch.</summary>
internal sealed record SidePeaks(float[] Min, float[] Max);
