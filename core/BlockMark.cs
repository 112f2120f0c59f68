namespace Modul.Core;

/// <summary>
/// Tells whether the audio thread is inside a block: a count, odd inside. Plain ordered writes suffice on its side. Who asks has stopped the recycling
/// before; a layer that a block dropped and that was recycled before that stop came through the ring of returned layers, behind this mark, and so is the mark
/// seen, too.
/// </summary>
internal sealed class BlockMark
{
    private uint _count;

    /// <summary>A block begins. [audio]</summary>
    public void Enter() => Volatile.Write(ref _count, _count + 1);

    /// <summary>A block has ended, and the board shows what it did. [audio]</summary>
    public void Leave() => Volatile.Write(ref _count, _count + 1);

    /// <summary>Waits until the block that runs now, if one does, has ended; false where it does not in time. [control]</summary>
    public bool AwaitEnd(int milliseconds)
    {
        uint seen = Volatile.Read(ref _count);
        return (seen & 1) == 0 || SpinWait.SpinUntil(() => Volatile.Read(ref _count) != seen, milliseconds);
    }
}
