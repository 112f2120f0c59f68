namespace Modul.Core.Tests.Support;

/// <summary>A layer as it is heard on paper: it fades in from one frame on, and out from another.</summary>
internal sealed class PaperVoice(PaperLayer layer, long from, int seam)
{
    private long _fadesFrom = long.MaxValue;
    private double _gainThen;

    public PaperLayer Layer { get; set; } = layer;

    public bool Over(long frame) => _fadesFrom != long.MaxValue && frame >= _fadesFrom + seam;

    public void FadeOut(long frame) => (_gainThen, _fadesFrom) = (GainAt(frame), frame);

    public double GainAt(long frame) => frame < _fadesFrom
        ? Math.Min(1, (double)(frame - from) / seam)
        : _gainThen * Math.Max(0, 1 - ((double)(frame - _fadesFrom) / seam));
}
