using Modul.Core.Mixing;
using Modul.Core.Storage;
using Modul.Core.Tapes;

namespace Modul.Core.Tests.Tapes;

/// <summary>Layers on a pool whose blocks are full of NaN from a former life, written to as a record head writes.</summary>
internal sealed unsafe class Pen : IDisposable
{
    private const int MostLayers = 64;

    private readonly BlockPool _pool = new(16 << 20, MostLayers);
    private int _layers;

    public Pen()
    {
        List<int> blocks = [];
        while (_pool.TryRent(out int block)) blocks.Add(block);
        foreach (int block in blocks)
        {
            new Span<byte>(_pool.Page(block), BlockPool.Bytes).Fill(0xFF);
            _pool.Return(block);
        }
    }

    /// <summary>A layer of a length; over another one where there is one below.</summary>
    public Layer Layer(long length, Layer? below = null)
    {
        _layers.ShouldBeLessThan(MostLayers);
        var layer = new Layer(_layers++, _pool);
        layer.Reset(1);
        (layer.Length, layer.Base) = (length, below);
        layer.Table.AddPage(Rent());
        return layer;
    }

    /// <summary>Writes from a position on, round and round, in runs of at most as many frames.</summary>
    public void Write(Layer layer, long position, ReadOnlySpan<float> left, ReadOnlySpan<float> right, int run)
    {
        fixed (float* fromLeft = left)
        fixed (float* fromRight = right)
        {
            for (int done = 0, frames; done < left.Length; done += frames)
            {
                long at = (position + done) % layer.Length;
                int offset = (int)(at % BlockPool.Frames);
                frames = (int)Math.Min(Math.Min(run, left.Length - done), Math.Min(OpenBlock.GroupRoom(offset), layer.Length - at));
                layer.OpenAt(at, layer.NeedsBlockAt(at) ? Rent() : BlockPool.Silence);
                Write(layer, at, fromLeft + done, fromRight + done, frames);
            }
        }
    }

    public static (float[] Left, float[] Right) Read(Layer layer)
    {
        float[] left = new float[layer.Length], right = new float[layer.Length];
        fixed (float* toLeft = left)
        fixed (float* toRight = right)
            layer.Copy(layer.Anchor, left.Length, toLeft, toRight);
        return (left, right);
    }

    public void Dispose() => _pool.Dispose();

    private static void Write(Layer layer, long at, float* fromLeft, float* fromRight, int frames)
    {
        layer.Target(at, out float* left, out float* right, out _, out _);
        ref Peak peak = ref layer.RunningPeak;
        WriteKernel.Copy(left, fromLeft, frames);
        WriteKernel.Copy(right, fromRight, frames);
        WriteKernel.Measure(left, frames, ref peak.LeftMin, ref peak.LeftMax);
        WriteKernel.Measure(right, frames, ref peak.RightMin, ref peak.RightMax);
        layer.Wrote(at, frames);
    }

    private int Rent()
    {
        _pool.TryRent(out int block).ShouldBeTrue();
        return block;
    }
}
