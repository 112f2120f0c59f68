using Modul.Core.Storage;
using Modul.Core.Tapes;

namespace Modul.Core.Tests.Storage;

/// <summary>Three layers of one take, each with a block of its own and the rest shared, and one of another take; the middle one is kept.</summary>
public sealed class LayerKeepTests : IDisposable
{
    private const int Blocks = 3;

    private readonly TapeStore _store = new(TapeStore.MinBudget, 2, offline: false);
    private readonly Layer _below, _kept, _above, _other;
    private readonly LayerKeep _keep;
    private readonly int[] _heard;

    public LayerKeepTests()
    {
        _below = Taken();
        for (int i = 0; i < Blocks; i++) Put(_below, i);
        _kept = Over(_below);
        _above = Over(_kept);
        _other = Taken();
        Put(_other, 0);
        _heard = BlocksOf(_kept);
        _keep = _store.Keeps.Add(_kept);
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public void One_that_is_dropped_after_it_waits_for_it_with_all_behind()
    {
        _store.Return(_below);
        _store.Return(_other);
        Recycled(_below, _other).ShouldBe([false, false]);
        _keep.Lost.ShouldBeFalse();
        _store.Keeps.Remove(_keep);
        Recycled(_below, _other).ShouldBe([true, true]);
    }

    [Fact]
    public void Itself_waits_even_where_the_one_above_takes_what_they_share()
    {
        _store.ReturnBelow(_kept, _above);
        Recycled(_kept).ShouldBe([false]);
    }

    [Fact]
    public void What_passes_to_it_those_above_it_and_other_takes_go_at_once()
    {
        _store.Return(_other);
        _store.Return(_above);
        _store.ReturnBelow(_below, _kept);
        Recycled(_other, _above, _below).ShouldBe([true, true, true]);
        BlocksOf(_kept).ShouldBe(_heard);
        Enumerable.Range(0, Blocks).ShouldAllBe(i => _kept.Table.Owns(i));
        _keep.Lost.ShouldBeFalse();
    }

    [Fact]
    public void Two_keep_the_same_layer_until_both_have_read_it()
    {
        LayerKeep second = _store.Keeps.Add(_kept);
        _store.Return(_kept);
        _store.Keeps.Remove(_keep);
        Recycled(_kept).ShouldBe([false]);
        _store.Keeps.Remove(second);
        Recycled(_kept).ShouldBe([true]);
    }

    [Fact]
    public void Where_memory_is_short_it_is_lost()
    {
        _store.Return(_kept);
        Recycled(_kept).ShouldBe([false]);
        while (_store.TryTakeBlock(forSeam: true, out _)) _store.Supply();
        _keep.Lost.ShouldBeTrue();
        Recycled(_kept).ShouldBe([true]);
    }

    private bool[] Recycled(params Layer[] layers)
    {
        _store.Supply();
        return [.. layers.Select(layer => layer.Table.Count == 0)];
    }

    private static int[] BlocksOf(Layer layer) => [.. Enumerable.Range(0, Blocks).Select(layer.Table.Block)];

    private Layer Taken()
    {
        _store.Supply();
        return _store.TryTakeLayer(Blocks)!;
    }

    private Layer Over(Layer below)
    {
        Layer layer = Taken();
        layer.TakeAge = below.TakeAge;
        layer.Table.ShareFrom(below.Table);
        Put(layer, 1);
        return layer;
    }

    private void Put(Layer layer, int index)
    {
        _store.TryTakeBlock(forSeam: false, out int block).ShouldBeTrue();
        layer.Table.Put(index, block);
    }
}
