namespace Modul.Core.Streams;

/// <summary>
/// Counts the times that an engine fell behind its driver. It is behind where something is not made that came a whole period before the last callback: in
/// the callback itself that would have been an xrun. [audio: the callback]
/// </summary>
internal sealed class StallCounter
{
    private bool _behind;
    private bool _heard;
    private long _absorbed;
    private long _holes;

    /// <summary>Times it caught up before anything was missed. [any]</summary>
    public long Absorbed => Volatile.Read(ref _absorbed);

    /// <summary>Times that output was missed. [any]</summary>
    public long Holes => Volatile.Read(ref _holes);

    /// <summary>A callback came: frames accepted before it, frames made by then, and whether its output was whole.</summary>
    public void Saw(long accepted, long processed, in BufferPlan plan, bool whole)
    {
        if (accepted - plan.Period - processed >= plan.Input) _behind = true;
        if (!whole && !_heard)
        {
            Volatile.Write(ref _holes, _holes + 1);
            (_behind, _heard) = (true, true);
        }
        if (!_behind || !whole || accepted - processed >= plan.Input) return;
        if (!_heard) Volatile.Write(ref _absorbed, _absorbed + 1);
        (_behind, _heard) = (false, false);
    }
}
