using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Core.Tests.Tapes;

namespace Modul.Core.Tests.Storage;

public sealed class TapeCopyTests : IDisposable
{
    private const int Seam = 40;

    private readonly Stage _stage = new(new LooperOptions { Rate = Stage.Rate, Tapes = 2, MemoryBudget = 16 << 20 });

    public void Dispose() => _stage.Dispose();

    [Fact]
    public void It_is_what_was_played_frame_by_frame()
    {
        _stage.Looper.Queue.TryAdd(new Command(CommandKind.Record, 2) { Frame = 100 });
        _stage.Looper.Queue.TryAdd(new Command(CommandKind.Record, 2) { Frame = 100 + 9000 });
        _stage.Run(10_000);
        using TapeCopy copy = TapeCopy.Of(_stage.Looper, 2)!;
        (copy.Length, copy.Rate).ShouldBe((9000, Stage.Rate));
        (float[] left, float[] right) = ReadAll(copy, 1000);
        left[Seam..].ShouldBe([.. Enumerable.Range(100 + Seam, 9000 - Seam).Select(frame => _stage.Input(frame))]);
        right.ShouldBe(left);
        copy.Read(left, right).ShouldBe(0);
    }

    [Fact]
    public void Empty_tapes_and_those_whose_first_take_runs_have_none()
    {
        TapeCopy.Of(_stage.Looper, 1).ShouldBeNull();
        _stage.Press(CommandKind.Record);
        _stage.Run(9000);
        TapeCopy.Of(_stage.Looper, 1).ShouldBeNull();
        _stage.Press(CommandKind.Record);
        _stage.Run(100);
        using (TapeCopy? copy = TapeCopy.Of(_stage.Looper, 1)) copy.ShouldNotBeNull();
        _stage.Press(CommandKind.Clear);
        _stage.Run(100);
        TapeCopy.Of(_stage.Looper, 1).ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void There_is_no_copy_of_a_tape_that_is_not_there(int tape) =>
        Should.Throw<ArgumentOutOfRangeException>(() => TapeCopy.Of(_stage.Looper, tape));

    [Fact]
    public void It_stays_what_it_was_while_the_tape_is_cleared_undone_and_recorded_anew_and_others_recycle()
    {
        Take(1, 30_000);
        Overdub(1);
        float[] held = _stage.Left(1);
        using TapeCopy copy = TapeCopy.Of(_stage.Looper, 1)!;
        var (left, right) = (new float[5000], new float[5000]);
        copy.Read(left, right).ShouldBe(5000);
        DropEverything(1);
        int free = FreeAfterSupply();
        for (int i = 0; i < 10; i++)
        {
            Take(2, 30_000);
            DropEverything(2);
        }
        (float[] rest, _) = ReadAll(copy, 777);
        float[] all = [.. left, .. rest];
        all.AsSpan().SequenceEqual(held).ShouldBeTrue();
        copy.Dispose();
        FreeAfterSupply().ShouldBeGreaterThan(free);
        Books.Balance(_stage.Looper.Store);
    }

    [Fact]
    public void Other_tapes_recycle_beside_it()
    {
        Take(2, 200_000);
        Take(1, 30_000);
        int free = FreeAfterSupply();
        using TapeCopy copy = TapeCopy.Of(_stage.Looper, 1)!;
        DropEverything(2);
        FreeAfterSupply().ShouldBeGreaterThan(free + 40);
    }

    [Fact]
    public void Layers_that_pile_up_over_it_and_go_do_not_wait_for_it()
    {
        Take(1, 200_000);
        using TapeCopy copy = TapeCopy.Of(_stage.Looper, 1)!;
        Overdub(1);
        int free = FreeAfterSupply();
        Overdub(1);
        _stage.Press(CommandKind.Undo);
        _stage.Run(200);
        _stage.Press(CommandKind.Overdub); // what was undone goes
        _stage.Run(200);
        _stage.Press(CommandKind.Overdub);
        _stage.Run(200);
        FreeAfterSupply().ShouldBeGreaterThan(free - 60);
        copy.Keep.Lost.ShouldBeFalse();
    }

    [Fact]
    public void Who_plays_gets_the_memory_and_the_copy_says_so()
    {
        Take(1, 200_000);
        using TapeCopy copy = TapeCopy.Of(_stage.Looper, 1)!;
        DropEverything(1);
        Take(2, 100_000);
        for (int i = 0; i < 60 && !copy.Keep.Lost; i++) Overdub(2, 100_000);
        copy.Keep.Lost.ShouldBeTrue();
        _stage.Engine.Dry.ShouldBe(0);
        Should.Throw<IOException>(() => copy.Read(new float[10], new float[10])).Message.ShouldBe("tape 1: its memory was wanted for what is played");
        Books.Balance(_stage.Looper.Store);
    }

    [Fact]
    public void An_engine_that_goes_takes_its_memory_along()
    {
        var stage = new Stage();
        stage.Press(CommandKind.Record);
        stage.Run(9000);
        stage.Press(CommandKind.Record);
        stage.Run(100);
        using TapeCopy copy = TapeCopy.Of(stage.Looper, 1)!;
        stage.Dispose();
        Should.Throw<IOException>(() => copy.Read(new float[10], new float[10]));
    }

    [Fact]
    public unsafe void Numbers_of_another_engine_on_the_same_board_are_not_taken_for_its_own()
    {
        using var board = new Board(1);
        using var queue = new CommandQueue(16);
        using var before = new Looper(new LooperOptions { Rate = 8000, Tapes = 1, MemoryBudget = 16 << 20, Offline = true }, board, queue);
        TapeCopy.Of(before, 1).ShouldBeNull("its board shows nothing yet");
        var block = new float[4096];
        fixed (float* side = block)
            for (int i = 0; i < 3; i++)
            {
                if (i < 2) queue.TryAdd(new Command(CommandKind.Record, 1)).ShouldBeTrue();
                before.Process(new AudioBlock(side, side, side, side, block.Length));
            }
        using var after = new Looper(before.Options with { Rate = 16_000 }, board, queue);
        TapeCopy.Of(after, 1).ShouldBeNull("it is not shown yet");
        using (TapeCopy? copy = TapeCopy.Of(before, 1)) copy!.Length.ShouldBe(4096);
        after.TakeOver(before).ShouldBeTrue();
        Should.Throw<IOException>(() => TapeCopy.Of(before, 1));
        using (TapeCopy? copy = TapeCopy.Of(after, 1)) (copy!.Length, copy.Rate).ShouldBe((8192, 16_000));
    }

    private static (float[] Left, float[] Right) ReadAll(TapeCopy copy, int most)
    {
        List<float> allLeft = [], allRight = [];
        var (left, right) = (new float[most], new float[most]);
        for (int frames; (frames = copy.Read(left, right)) > 0;)
        {
            allLeft.AddRange(left[..frames]);
            allRight.AddRange(right[..frames]);
        }
        return ([.. allLeft], [.. allRight]);
    }

    private void Take(int tape, int frames)
    {
        _stage.Press(CommandKind.Record, tape);
        RunSupplied(frames);
        _stage.Press(CommandKind.Record, tape);
        _stage.Run(200);
    }

    private void Overdub(int tape, int frames = 4096 * 3)
    {
        _stage.Press(CommandKind.Overdub, tape);
        RunSupplied(frames);
        _stage.Press(CommandKind.Overdub, tape);
        _stage.Run(200);
    }

    /// <summary>Undoes all that a tape holds and records anew: what it held goes back.</summary>
    private void DropEverything(int tape)
    {
        while (_stage.Tape(tape).Undo > 0)
        {
            _stage.Press(CommandKind.Undo, tape);
            _stage.Run(100);
        }
        Take(tape, 300);
    }

    private void RunSupplied(int frames)
    {
        for (int done = 0; done < frames; done += 4096)
        {
            _stage.Run(Math.Min(4096, frames - done));
            _stage.Looper.Store.Supply();
        }
    }

    private int FreeAfterSupply()
    {
        _stage.Looper.Store.Supply();
        return _stage.Looper.Store.FreeBlocks;
    }
}
