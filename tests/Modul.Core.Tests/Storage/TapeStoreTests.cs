using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Core.Tapes;
using Modul.Core.Tests.Tapes;

namespace Modul.Core.Tests.Storage;

public sealed class TapeStoreTests : IDisposable
{
    private const int Tapes = 8;

    private readonly TapeStore _store = new(16 << 20, Tapes, offline: false, sparing: true);

    public void Dispose() => _store.Dispose();

    [Fact]
    public void The_last_clean_blocks_are_kept_for_seams()
    {
        int all = 0, last = 0;
        while (_store.TryTakeBlock(forSeam: false, out _)) all++;
        while (_store.TryTakeBlock(forSeam: true, out _)) last++;
        all.ShouldBeGreaterThan(last);
        last.ShouldBe(Tapes); // one each
        _store.Pump();
        _store.TryTakeBlock(forSeam: false, out _).ShouldBeTrue();
    }

    [Fact]
    public void No_block_is_given_twice_and_all_of_the_budget_is_given()
    {
        HashSet<int> given = [];
        do
        {
            while (_store.TryTakeBlock(forSeam: true, out int block)) given.Add(block).ShouldBeTrue();
        }
        while (_store.Pump());
        (given.Count, _store.FreeBlocks).ShouldBe((_store.TotalBlocks, 0));
    }

    [Fact]
    public void A_layer_that_goes_back_gives_its_blocks_and_pages_to_others()
    {
        Layer layer = _store.TryTakeLayer(10)!;
        for (int i = 0; i < 10; i++) layer.Table.Put(i, Block());
        _store.FreeBlocks.ShouldBe(_store.TotalBlocks - 11);
        _store.Return(layer);
        _store.Pump();
        (_store.FreeBlocks, _store.FreeLayers).ShouldBe((_store.TotalBlocks, Innards.LayersOf(_store).Length));
    }

    [Fact]
    public void A_layer_below_leaves_what_is_shared_to_its_successor()
    {
        Layer below = _store.TryTakeLayer(3)!, above = _store.TryTakeLayer(3)!;
        for (int i = 0; i < 3; i++) below.Table.Put(i, Block());
        above.Table.ShareFrom(below.Table);
        above.Table.Put(1, Block());
        int[] heard = [.. Enumerable.Range(0, 3).Select(above.Table.Block)];
        _store.ReturnBelow(below, above);
        _store.Pump();
        Enumerable.Range(0, 3).Select(above.Table.Block).ShouldBe(heard);
        Enumerable.Range(0, 3).ShouldAllBe(i => above.Table.Owns(i));
        _store.FreeBlocks.ShouldBe(_store.TotalBlocks - 4); // three blocks and a page
        Books.Balance(_store);
    }

    [Fact]
    public void Layers_run_out_and_come_back()
    {
        List<Layer> layers = [];
        for (; _store.TryTakeLayer(0) is { } layer; _store.Pump()) layers.Add(layer);
        layers.Distinct().Count().ShouldBe(Innards.LayersOf(_store).Length);
        _store.Return(layers[5]);
        _store.TryTakeLayer(0).ShouldBeNull();
        _store.Pump();
        _store.TryTakeLayer(0).ShouldBe(layers[5]);
    }

    [Fact]
    public void Layers_are_made_as_they_are_needed_and_no_more_than_all_tapes_can_have()
    {
        int made = Innards.LayersOf(_store).Length, most = Innards.PlacesOf(_store).Length;
        made.ShouldBeLessThan(most);
        HashSet<Layer> layers = [];
        for (; _store.TryTakeLayer(0) is { } layer; _store.Pump()) layers.Add(layer).ShouldBeTrue();
        layers.Count.ShouldBe(most);
        layers.Select(layer => layer.Id).Order().ShouldBe(Enumerable.Range(0, most));
    }

    [Fact]
    public void Peaks_of_a_layer_that_there_is_not_yet_are_silence()
    {
        var peaks = new Peak[3];
        peaks.AsSpan().Fill(new Peak { LeftMax = 1 });
        _store.ReadPeaks(Innards.PlacesOf(_store).Length - 1, 0, peaks);
        peaks.ShouldAllBe(peak => peak.LeftMax == 0);
    }

    [Fact]
    public void A_layer_without_blocks_for_its_pages_is_not_given()
    {
        while (_store.TryTakeBlock(forSeam: false, out _))
        {
        }
        int layers = _store.FreeLayers;
        _store.TryTakeLayer(1).ShouldBeNull();
        _store.TryTakeLayer(0).ShouldNotBeNull();
        _store.Pump();
        _store.FreeLayers.ShouldBe(layers - 1);
    }

    [Fact]
    public void Peaks_are_read_by_the_layer_that_the_board_names()
    {
        using var stage = new Stage { Input = frame => frame < 5000 ? (frame % 100 / 100f) - 0.25f : 0 };
        stage.Press(CommandKind.Record);
        stage.Run(5000);
        stage.Press(CommandKind.Record);
        stage.Run(5000);
        var peaks = new Peak[20];
        stage.Looper.Store.ReadPeaks(stage.Tape(1).Layer, 1, peaks);
        float[] left = stage.Left(1);
        for (int i = 0; i < 18; i++)
        {
            float[] group = left[((i + 1) * 256)..((i + 2) * 256)];
            (peaks[i].LeftMin, peaks[i].LeftMax).ShouldBe((group.Min(), group.Max()));
        }
    }

    private static void RecordOnce(Stage stage, int tape, int frames)
    {
        stage.Press(CommandKind.Record, tape);
        stage.Run(frames);
        stage.Press(CommandKind.Record, tape);
        stage.Run(300);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(int.MinValue, 0)]
    [InlineData(int.MaxValue, 0)]
    [InlineData(0, -1)]
    [InlineData(0, int.MaxValue - 4)]
    public void Peaks_of_no_layer_and_past_the_end_are_silence(int layer, int first)
    {
        var peaks = new Peak[4];
        peaks.AsSpan().Fill(new Peak { LeftMax = 1 });
        _store.ReadPeaks(layer, first, peaks);
        peaks.ShouldAllBe(peak => peak == default);
    }

    [Theory]
    [InlineData(0, 8)]
    [InlineData(15, 5)]
    [InlineData(19, 1)]
    [InlineData(20, 0)]
    [InlineData(int.MaxValue, 0)]
    public void As_many_peaks_are_told_as_there_are(int first, int told)
    {
        using var stage = new Stage();
        RecordOnce(stage, 1, 5000);
        var peaks = new Peak[8];
        stage.Looper.Store.ReadPeaks(stage.Tape(1).Layer, first, peaks).ShouldBe(told);
        peaks[..told].ShouldAllBe(peak => peak.LeftMax > 0.25f);
        peaks[told..].ShouldAllBe(peak => peak == default);
    }

    [Fact]
    public void A_layer_that_went_back_has_no_peaks_whoever_has_its_blocks_now()
    {
        using var stage = new Stage();
        RecordOnce(stage, 1, 50_000);
        int layer = stage.Tape(1).Layer;
        stage.Press(CommandKind.Undo);
        stage.Run(300);
        RecordOnce(stage, 1, 5000); // what was undone goes
        RecordOnce(stage, 2, 200_000);
        var peaks = new Peak[8];
        stage.Looper.Store.ReadPeaks(layer, 0, peaks).ShouldBe(0);
        peaks.ShouldAllBe(peak => peak == default);
    }

    [Fact]
    public void Peaks_past_the_end_of_a_tape_are_silence_whatever_its_memory_held_before()
    {
        using var stage = new Stage();
        stage.Press(CommandKind.Record);
        stage.Run(1_000_000);
        stage.Press(CommandKind.Record);
        stage.Press(CommandKind.Undo);
        stage.Run(300);
        stage.Press(CommandKind.Record);
        stage.Run(1_000_000); // through the blocks that the first take gave back
        stage.Press(CommandKind.Record);
        stage.Run(300);
        var peaks = new Peak[16];
        stage.Looper.Store.ReadPeaks(stage.Tape(1).Layer, (1_000_000 / 256) + 1, peaks);
        peaks.ShouldAllBe(peak => peak == default);
    }

    [Fact]
    public void The_storage_threads_finish_what_came_before_their_end()
    {
        using var looper = new Looper(new LooperOptions { Rate = Stage.Rate, MemoryBudget = 16 << 20 });
        var sink = new CatchingSink();
        looper.Store.LiveRecord.Sink = sink;
        int free = looper.Store.FreeBlocks;
        using (new StorageThread(looper.Store))
        {
            looper.Store.LiveRecord.Switch(true);
            unsafe
            {
                float* heard = stackalloc float[256];
                for (int i = 0; i < 100; i++) looper.Store.LiveRecord.Put(heard, heard, 256);
            }
            looper.Store.LiveRecord.Switch(false);
            looper.Store.Return(looper.Store.TryTakeLayer(5)!);
        }
        (sink.Ended, sink.Pieces[0].Left.Count, looper.Store.FreeBlocks).ShouldBe((1, 25_600, free));
    }

    private int Block()
    {
        _store.TryTakeBlock(forSeam: false, out int block).ShouldBeTrue();
        return block;
    }
}
