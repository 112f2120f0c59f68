using Modul.Core.Mixing;
using Modul.Core.Tapes;

namespace Modul.Core.Storage;

/// <summary>Makes a layer of a loop that comes from elsewhere, while nobody processes and no storage thread works. [control]</summary>
internal sealed unsafe class LayerLoader(TapeStore store)
{
    /// <summary>A sealed layer of one depth that holds the loop, its anchor at frame 0; null, and nothing taken, where there is not the memory.</summary>
    public Layer? TryLoad(ITapeSource source)
    {
        store.Supply();
        long blocks = (source.Length + BlockPool.Frames - 1) / BlockPool.Frames;
        if (blocks > store.FreeBlocks || store.TryTakeLayer((int)blocks) is not { } layer) return null;
        for (int index = 0; index < blocks; index++)
        {
            if (TryLoadBlock(source, layer.Table, index)) continue;
            Return(layer);
            return null;
        }
        (layer.Length, layer.Depth, layer.Sealed) = (source.Length, 1, true);
        store.Supply();
        return layer;
    }

    /// <summary>Gives a layer back that is not wanted after all.</summary>
    public void Return(Layer layer)
    {
        store.Return(layer);
        store.Supply();
    }

    private bool TryLoadBlock(ITapeSource source, LayerTable table, int index)
    {
        if (!store.Pool.TryRent(out int block) && !store.TryTakeBlock(forSeam: false, out block)) return false;
        table.Put(index, block);
        long position = (long)index * BlockPool.Frames;
        int frames = (int)Math.Min(BlockPool.Frames, source.Length - position);
        var left = new Span<float>(store.Pool.Left(block), BlockPool.Frames);
        var right = new Span<float>(store.Pool.Right(block), BlockPool.Frames);
        source.Read(position, left[..frames], right[..frames]);
        left[frames..].Clear();
        right[frames..].Clear();
        Mend(left[..frames]);
        Mend(right[..frames]);
        for (int group = 0; group < BlockPool.PeaksPerBlock; group++) store.Pool.Measure(block, group);
        return true;
    }

    /// <summary>Takes out what no tape holds and leaves the rest to the bit: a zero keeps its sign, so that what is loaded is saved as it was.</summary>
    private static void Mend(Span<float> samples)
    {
        foreach (ref float sample in samples)
            if (SampleGuard.IsOdd(sample)) sample = float.IsInfinity(sample) ? MathF.CopySign(float.MaxValue, sample) : 0;
    }
}
