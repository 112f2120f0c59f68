using Modul.Core.Storage;
using Modul.Core.Tapes;
using Modul.Core.Tests.Tapes;

namespace Modul.Core.Tests.Storage.State;

public sealed class RecycleHoldTests : IDisposable
{
    private readonly TapeStore _store = new(TapeStore.MinBudget, 2, offline: false);

    public void Dispose() => _store.Dispose();

    [Fact]
    public void While_anybody_holds_nothing_comes_back_and_clean_blocks_still_go_out()
    {
        Layer layer = Taken(3);
        RecycleHold outer = _store.Hold(), inner = _store.Hold();
        _store.Return(layer);
        int free = _store.FreeBlocks, layers = _store.FreeLayers;
        _store.Supply();
        (_store.FreeBlocks, _store.FreeLayers, layer.Table.Count).ShouldBe((free, layers, 3));
        Drain().ShouldBeGreaterThan(0);
        _store.Supply();
        Drain().ShouldBeGreaterThan(0);
        outer.Dispose();
        outer.Dispose(); // a second time lets nobody else's hold go
        _store.Supply();
        layer.Table.Count.ShouldBe(3);
        inner.Dispose();
        _store.Supply();
        (_store.FreeLayers, layer.Table.Count).ShouldBe((layers + 1, 0));
    }

    [Fact]
    public void A_hold_is_had_and_left_while_a_storage_thread_runs()
    {
        for (int i = 0; i < 200; i++)
        {
            Layer layer = Taken(2);
            using (var thread = new StorageThread(_store))
            {
                using RecycleHold hold = _store.Hold();
                _store.Return(layer);
                if (i % 20 == 0) Thread.Sleep(5);
                layer.Table.Count.ShouldBe(2);
            }
            _store.Supply();
            layer.Table.Count.ShouldBe(0);
        }
        Books.Balance(_store);
        _store.FreeBlocks.ShouldBe(_store.TotalBlocks);
    }

    private Layer Taken(int blocks)
    {
        _store.Supply();
        Layer layer = _store.TryTakeLayer(blocks)!;
        for (int i = 0; i < blocks; i++)
        {
            _store.TryTakeBlock(forSeam: false, out int block).ShouldBeTrue();
            layer.Table.Put(i, block);
        }
        return layer;
    }

    private int Drain()
    {
        int taken = 0;
        while (_store.TryTakeBlock(forSeam: true, out _)) taken++;
        return taken;
    }
}
