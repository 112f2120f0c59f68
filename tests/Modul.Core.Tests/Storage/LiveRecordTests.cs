using Modul.Core.Control;
using Modul.Core.Storage;

namespace Modul.Core.Tests.Storage;

public sealed unsafe class LiveRecordTests : IDisposable
{
    private const int Ring = 1 << 18;

    private readonly CatchingSink _sink = new();
    private readonly LiveRecord _record = new();
    private int _played;

    public LiveRecordTests() => _record.Sink = _sink;

    public void Dispose() => _record.Dispose();

    [Fact]
    public void What_is_heard_between_on_and_off_is_written_on_both_sides()
    {
        Play(500);
        _record.Switch(true);
        Play(10_000);
        _record.Drain();
        Play(7);
        _record.Switch(false);
        Play(500);
        _record.Drain();
        (_sink.Pieces.Count, _sink.Ended, _record.LostFrames, _record.Failure).ShouldBe((1, 1, 0, null));
        ShouldHold(0, Enumerable.Range(500, 10_007));
    }

    [Fact]
    public void Records_that_follow_one_another_before_anybody_writes_stay_apart()
    {
        for (int i = 0; i < 5; i++)
        {
            _record.Switch(true);
            Play(100);
            _record.Switch(false);
            Play(1);
        }
        _record.Drain();
        (_sink.Pieces.Count, _sink.Ended).ShouldBe((5, 5));
        for (int i = 0; i < 5; i++) ShouldHold(i, Enumerable.Range(101 * i, 100));
    }

    [Fact]
    public void Switched_where_it_is_already_it_does_nothing()
    {
        _record.Switch(false).ShouldBeTrue();
        _record.Switch(true);
        Play(10);
        _record.Switch(true).ShouldBeTrue();
        Play(10);
        _record.Switch(false);
        _record.Drain();
        _sink.Pieces.Count.ShouldBe(1);
        ShouldHold(0, Enumerable.Range(0, 20));
    }

    [Fact]
    public void What_the_ring_has_no_room_for_is_silence_of_equal_length_and_counted()
    {
        const int Lost = 37_856;
        _record.Switch(true);
        Play(Ring + Lost);
        _record.Drain();
        Play(1000);
        _record.Switch(false);
        _record.Drain();
        _record.LostFrames.ShouldBe(Lost);
        ShouldHold(0, Enumerable.Range(0, Ring).Concat(Silence(Lost)).Concat(Enumerable.Range(Ring + Lost, 1000)));
    }

    [Fact]
    public void Time_stays_true_over_many_overruns_of_any_size()
    {
        var random = new Random(1);
        _record.Switch(true);
        for (int i = 0; i < 10; i++)
        {
            Play(Ring + random.Next(-2000, 20_000));
            _record.Drain();
        }
        _record.Switch(false);
        _record.Drain();
        List<float> left = _sink.Pieces[0].Left;
        left.Count.ShouldBe(_played);
        int lost = 0;
        for (int i = 0; i < left.Count; i++)
        {
            if (left[i] == 0) lost++;
            else left[i].ShouldBe(i + 1);
        }
        ((long)lost).ShouldBe(_record.LostFrames);
        lost.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void More_switching_than_can_be_noted_is_refused_and_what_was_noted_comes_out_whole()
    {
        int switched = 0;
        bool on = false;
        for (int i = 0; i < 3000; i++)
        {
            if (_record.Switch(!on))
            {
                on = !on;
                switched++;
            }
            Play(1);
        }
        switched.ShouldBeInRange(1000, 2999);
        _record.Drain();
        _record.Switch(false).ShouldBeTrue();
        _record.Drain();
        (_sink.Pieces.Count, _sink.Ended).ShouldBe(((switched + 1) / 2, (switched + 1) / 2));
    }

    [Theory]
    [InlineData("begin", 0)]
    [InlineData("write", 0)]
    [InlineData("end", 100)]
    public void A_disk_that_fails_ends_the_record_and_the_next_one_is_written(string at, int written)
    {
        _sink.Failing = (at, new IOException("no space left"));
        _record.Switch(true);
        Play(100);
        _record.Drain();
        Play(100);
        _record.Drain();
        _record.Switch(false);
        _record.Drain();
        _record.Failure.ShouldBe("no space left");
        _sink.Pieces.Sum(piece => piece.Left.Count).ShouldBe(at == "end" ? 200 : written);
        _sink.Ended.ShouldBe(0);
        _sink.Failing = null;
        _record.Switch(true);
        Play(50);
        _record.Switch(false);
        _record.Drain();
        _record.Failure.ShouldBeNull();
        _sink.Ended.ShouldBe(1);
        ShouldHold(_sink.Pieces.Count - 1, Enumerable.Range(200, 50));
    }

    [Fact]
    public void Whatever_a_sink_throws_ends_the_record_and_not_the_thread()
    {
        _sink.Failing = ("write", new ObjectDisposedException("stream"));
        _record.Switch(true);
        Play(100);
        Should.NotThrow(() => _record.Drain());
        _record.Failure.ShouldNotBeNull();
    }

    [Fact]
    public void Without_a_sink_it_does_not_begin_and_nothing_breaks()
    {
        _record.Sink = null;
        _record.Switch(true).ShouldBeFalse();
        _record.On.ShouldBeFalse();
        Play(Ring + 5000);
        _record.Drain().ShouldBeFalse();
        _record.Switch(false).ShouldBeTrue();
        (_record.LostFrames, _record.Failure).ShouldBe((0, null));
    }

    [Fact]
    public void Without_a_sink_the_command_is_refused_and_counted()
    {
        using var looper = new Looper(new LooperOptions { Offline = true, Tapes = 1 });
        looper.Queue.TryAdd(new Command(CommandKind.LiveRecord)).ShouldBeTrue();
        float* silence = stackalloc float[16];
        looper.Process(new AudioBlock(silence, silence, silence, silence, 16));
        looper.Board.Read(out EngineStatus engine, []);
        (engine.LiveRecord, engine.Refused).ShouldBe(((byte)0, 1));
    }

    private static IEnumerable<int> Silence(int frames) => Enumerable.Repeat(-1, frames);

    /// <summary>Plays frames that tell their number: 1 for the first, on the right its opposite.</summary>
    private void Play(int frames)
    {
        var left = new float[256];
        var right = new float[256];
        for (int done = 0, run; done < frames; done += run)
        {
            run = Math.Min(left.Length, frames - done);
            for (int i = 0; i < run; i++, _played++) (left[i], right[i]) = (_played + 1, -_played - 1);
            fixed (float* l = left)
            fixed (float* r = right)
                _record.Put(l, r, run);
        }
    }

    private void ShouldHold(int piece, IEnumerable<int> frames)
    {
        float[] left = [.. frames.Select(frame => frame + 1f)];
        _sink.Pieces[piece].Left.ToArray().AsSpan().SequenceEqual(left).ShouldBeTrue();
        _sink.Pieces[piece].Right.Select(sample => -sample).SequenceEqual(left).ShouldBeTrue();
    }
}
