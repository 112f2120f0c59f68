using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Core.Tests.Tapes;

namespace Modul.Core.Tests.Storage;

public sealed class TapeWritingTests : IDisposable
{
    private readonly Stage _stage = new(new LooperOptions { Rate = Stage.Rate, Tapes = 4, MemoryBudget = 16 << 20 });
    private readonly CatchingSink _sink = new();

    public TapeWritingTests() => _stage.Looper.Store.Writing.Sink = _sink;

    public void Dispose() => _stage.Dispose();

    [Fact]
    public void Every_tape_that_holds_something_is_written_once_and_whole()
    {
        Record(2, 9000);
        Record(4, 500);
        (float[] second, float[] fourth) = (_stage.Left(2), _stage.Left(4));
        Do(CommandKind.Write);
        Spool();
        _sink.Pieces.Select(piece => piece.Tape).ShouldBe([2, 4]);
        _sink.Pieces[0].Left.ShouldBe(second);
        _sink.Pieces[1].Left.ShouldBe(fourth);
        _sink.Pieces.ShouldAllBe(piece => piece.Left.SequenceEqual(piece.Right));
        (_sink.Ended, Writing.Failure).ShouldBe((2, null));
    }

    [Fact]
    public void A_tape_is_written_as_it_was_when_that_was_asked_for_whatever_becomes_of_it()
    {
        Record(1, 9000);
        Punch(CommandKind.Overdub);
        _stage.Run(4096);
        Punch(CommandKind.Overdub);
        float[] held = _stage.Left(1);
        Do(CommandKind.Write);
        Do(CommandKind.Undo);
        Do(CommandKind.Undo);
        Do(CommandKind.Overdub); // drops both
        _stage.Run(1000);
        Do(CommandKind.ClearAll);
        RecordOverAllMemory();
        Spool();
        _sink.Pieces.Count.ShouldBe(1);
        _sink.Pieces[0].Left.ToArray().AsSpan().SequenceEqual(held).ShouldBeTrue();
    }

    [Fact]
    public void A_tape_that_records_is_written_as_the_loop_that_was_there_before()
    {
        Record(1, 600);
        float[] before = _stage.Left(1);
        Do(CommandKind.Record);
        Do(CommandKind.Record, 2);
        _stage.Run(100);
        Do(CommandKind.Write);
        Spool();
        _sink.Pieces.Select(piece => piece.Tape).ShouldBe([1]);
        _sink.Pieces[0].Left.ShouldBe(before);
    }

    [Fact]
    public void A_second_writing_is_refused_until_the_first_has_ended()
    {
        Record(1, 600);
        Do(CommandKind.Write);
        Do(CommandKind.Write);
        _stage.Engine.Refused.ShouldBe(1);
        Spool();
        Do(CommandKind.Write);
        Spool();
        (_stage.Engine.Refused, _sink.Ended).ShouldBe((1, 2));
    }

    [Fact]
    public void Without_a_sink_it_is_refused()
    {
        Writing.Sink = null;
        Record(1, 600);
        Do(CommandKind.Write);
        _stage.Engine.Refused.ShouldBe(1);
    }

    [Theory]
    [InlineData("begin")]
    [InlineData("write")]
    [InlineData("end")]
    public void A_disk_that_fails_is_told_and_gives_the_tapes_free(string at)
    {
        Record(1, 600);
        Record(2, 600);
        _sink.Failing = (at, new IOException("no space left"));
        Do(CommandKind.Write);
        Spool();
        (Writing.Failure, _sink.Ended).ShouldBe(("no space left", 0));
        _sink.Failing = null;
        Do(CommandKind.Write);
        Spool();
        (Writing.Failure, _sink.Ended).ShouldBe((null, 2));
    }

    [Fact]
    public void Whatever_a_sink_throws_ends_the_writing_and_not_the_thread()
    {
        Record(1, 600);
        _sink.Failing = ("write", new ObjectDisposedException("stream"));
        Do(CommandKind.Write);
        Should.NotThrow(Spool);
        Writing.Failure.ShouldNotBeNull();
    }

    private TapeWriting Writing => _stage.Looper.Store.Writing;

    private void Record(int tape, int frames)
    {
        _stage.Press(CommandKind.Record, tape);
        _stage.Run(frames);
        Do(CommandKind.Record, tape);
    }

    private void Punch(CommandKind kind)
    {
        _stage.Press(kind);
        _stage.Run(200);
        Do(kind);
    }

    /// <summary>Presses and lets seams end; memory comes and goes, disks rest.</summary>
    private void Do(CommandKind kind, int tape = 1)
    {
        _stage.Press(kind, tape);
        _stage.Run(300);
        Supply();
    }

    /// <summary>Takes every block there is, so that one that is free by mistake is written over.</summary>
    private void RecordOverAllMemory()
    {
        for (int tape = 2; tape <= 4; tape++) _stage.Press(CommandKind.Record, tape);
        for (long dry = _stage.Engine.Dry; _stage.Engine.Dry == dry;)
        {
            _stage.Run(4096);
            Supply();
        }
    }

    private void Supply()
    {
        while (_stage.Looper.Store.Supply())
        {
        }
    }

    private void Spool()
    {
        while (_stage.Looper.Store.Spool())
        {
        }
        _stage.Run(300); // takes the pins off
    }
}
