namespace Modul.Standalone.Web.Tapes;

/// <summary>A tape's outline as JSON.</summary>
internal sealed record PeaksReport(int Version, int Tape, int Layer, long Length, int Points, SidePeaks Left, SidePeaks Right)
{
    public static PeaksReport Of(TapePeaks peaks) => new(
        1, peaks.Tape, peaks.Layer, peaks.Length, peaks.Points.Length,
        new SidePeaks([.. peaks.Points.Select(point => point.LeftMin)], [.. peaks.Points.Select(point => point.LeftMax)]),
        new SidePeaks([.. peaks.Points.Select(point => point.RightMin)], [.. peaks.Points.Select(point => point.RightMax)]));
}
