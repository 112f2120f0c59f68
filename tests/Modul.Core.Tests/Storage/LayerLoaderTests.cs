using Modul.Core.Storage;
using Modul.Core.Tapes;
using Modul.Core.Tests.Support;
using Modul.Core.Tests.Tapes;

namespace Modul.Core.Tests.Storage;

public sealed unsafe class LayerLoaderTests : IDisposable
{
    private readonly TapeStore _store = new(TapeStore.MinBudget, 2, offline: false);

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(4096)]
    [InlineData(10_000)]
    public void A_loop_becomes_a_layer_with_its_peaks(int frames)
    {
        Stereo loop = Sound.Noise(frames);
        Layer layer = new LayerLoader(_store).TryLoad(new ArraySource(loop))!;
        (layer.Length, layer.Depth, layer.Sealed).ShouldBe((frames, 1, true));
        var copy = new Stereo(frames);
        fixed (float* left = copy.Left, right = copy.Right) layer.Copy(0, frames, left, right);
        copy.ShouldBeBits(loop, "the layer");
        for (int group = 0; group < (frames + 255) / 256; group++)
        {
            float[] part = loop.Right[(group * 256)..Math.Min(frames, (group + 1) * 256)];
            Peak peak = layer.PeaksOf(group / 16)[group % 16];
            peak.RightMax.ShouldBe(part.Length < 256 ? Math.Max(0, part.Max()) : part.Max());
        }
        Books.Balance(_store);
        _store.FreeBlocks.ShouldBe(_store.TotalBlocks - 1 - ((frames + 4095) / 4096));
    }

    [Fact]
    public void Loops_fill_the_memory_but_for_what_seams_need_and_no_further()
    {
        var loader = new LayerLoader(_store);
        var loop = new ArraySource(new Stereo(100_000)); // 25 blocks and a page
        List<Layer> layers = [];
        while (loader.TryLoad(loop) is { } layer) layers.Add(layer);
        layers.Count.ShouldBeInRange((_store.TotalBlocks / 26) - 1, _store.TotalBlocks / 26);
        Books.Balance(_store);
        foreach (Layer layer in layers) loader.Return(layer);
        _store.FreeBlocks.ShouldBe(_store.TotalBlocks);
    }

    [Theory]
    [InlineData(1L << 31)]
    [InlineData(1L << 43)]
    [InlineData(long.MaxValue / 2)]
    public void A_loop_beyond_all_memory_is_refused_unread(long frames)
    {
        new LayerLoader(_store).TryLoad(new Endless(frames)).ShouldBeNull();
        _store.FreeBlocks.ShouldBe(_store.TotalBlocks);
    }

    private sealed class Endless(long frames) : ITapeSource
    {
        public long Length => frames;

        public void Read(long position, Span<float> left, Span<float> right) => throw new ShouldAssertException("read");
    }
}
