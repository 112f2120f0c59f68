namespace Modul.Core.Tests.Support;

/// <summary>A layer on paper: what was written to it, and the layer below wherever nothing was.</summary>
internal sealed class PaperLayer(PaperLayer? below, int room)
{
    private readonly float?[] _own = new float?[room];

    public PaperLayer? Below { get; } = below;

    /// <summary>Frames of one pass; 0 for a clear or a take that still runs.</summary>
    public int Length { get; set; } = below?.Length ?? 0;

    /// <summary>An engine frame at which position 0 sounds.</summary>
    public long Anchor { get; set; } = below?.Anchor ?? 0;

    public float this[int position]
    {
        get => _own[position] ?? Below?[position] ?? 0;
        set => _own[position] = value;
    }

    public int PositionAt(long frame) => Paper.Position(frame, Anchor, Length);

    public float[] ToArray() => [.. Enumerable.Range(0, Length).Select(i => this[i])];
}
