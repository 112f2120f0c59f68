using Modul.Core.Control;
using Modul.Core.Tapes;
using Modul.Core.Tests.Support;
using Modul.Core.Tests.Tapes;
using Modul.Core.Timing;
using Session = Modul.Core.Tests.Support.Session;

namespace Modul.Core.Tests.Engine;

/// <summary>An engine goes on where another one was, at another rate or the same.</summary>
public class TakeoverTests
{
    private const int Old = 48_000;
    private const int New = 44_100;

    [Fact]
    public void A_sine_goes_on_in_pitch_level_and_phase_for_a_hundred_rounds()
    {
        Score score = new Score(Sound.Sine(5 * Old, Old, 997, 0.5)) { Rate = Old }.Record(0).Record(Old);
        using Session before = new Session(score).PlayTo(81_600); // a whole frame of both rates
        using var after = new Successor(before, New);
        Stereo heard = after.Play(100 * New), expected = Sound.Sine(102 * New, New, 997, 0.5).Slice(74_970, 74_970 + (100 * New));
        heard.ShouldBeNear(expected, 3.2e-5, from: 300);
    }

    [Fact]
    public void Loops_in_step_are_in_step_after_a_thousand_rounds()
    {
        Score score = new Score(Sound.Noise(80_000)) { Rate = Old }
            .Record(1000).Record(6003).Record(7111, 2).Record(12_114, 2).Record(13_000, 3).Record(28_009, 3);
        using Session before = new Session(score).PlayTo(61_234);
        using var after = new Successor(before, New);
        long[] lengths = [.. Enumerable.Range(1, 3).Select(tape => after.StatusOf(tape).Length)];
        lengths[1].ShouldBe(lengths[0]);
        lengths[2].ShouldBe(3 * lengths[0]);
        ((double)lengths[0] * Old / New).ShouldBe(5003, 0.6);
        Stereo early = after.Play(20_000), _ = after.Play((int)(3 * 340 * lengths[0]) - 20_000), late = after.Play(20_000);
        late.ShouldBeExactly(early, from: 300);
        for (int tape = 1; tape <= 3; tape++)
        {
            double was = before.StatusOf(tape).PositionAt(61_234) / (double)before.StatusOf(tape).Length;
            TapeStatus status = after.StatusOf(tape);
            (status.PositionAt(RateConversion.Frames(61_234, Old, New)) / (double)status.Length).ShouldBe(was, 0.51 / status.Length);
        }
    }

    [Fact]
    public void At_the_same_rate_every_sample_goes_on_as_it_would_have()
    {
        Score score = Busy(Old).Without(CommandKind.Metronome);
        using Session before = new Session(score).PlayTo(60_000);
        using var after = new Successor(before, Old);
        for (int tape = 1; tape <= 4; tape++) after.Tape(tape).ShouldBeBits(before.Tape(tape), $"tape {tape}");
        Stereo heard = after.Play(30_000);
        before.PlayTo(90_000).Master.Slice(60_000, 90_000).ShouldBeExactly(heard, from: 300);
    }

    [Fact]
    public void Every_setting_is_carried_over()
    {
        using Session before = new Session(Busy(Old)).PlayTo(60_000);
        using var after = new Successor(before, New);
        for (int tape = 1; tape <= 4; tape++)
        {
            (TapeStatus was, TapeStatus status) = (before.StatusOf(tape), after.StatusOf(tape));
            (status.Volume, status.Pan, status.Mute, status.Solo, status.Feedback).ShouldBe((was.Volume, was.Pan, was.Mute, was.Solo, was.Feedback));
            status.State.ShouldBe(was.State);
            (status.Undo, status.Redo, status.Layers).ShouldBe(was.Length > 0 ? (1, 0, 1) : (0, 0, 0));
        }
        (EngineStatus old, EngineStatus engine) = (before.Engine, after.Engine);
        (engine.Primary, engine.Secondary, engine.Quantize, engine.Sync).ShouldBe((old.Primary, old.Secondary, old.Quantize, old.Sync));
        (engine.Metronome, engine.MetronomeLevel, engine.PlayThrough).ShouldBe((old.Metronome, old.MetronomeLevel, old.PlayThrough));
        (engine.Tempo, engine.TempoSource, engine.MeterBeats, engine.MeterUnit).ShouldBe((old.Tempo, old.TempoSource, old.MeterBeats, old.MeterUnit));
        engine.Beat.ShouldBe(old.Beat, 1e-4);
        (engine.Frame, engine.Rate).ShouldBe((55_125, New));
        (engine.GapIn, engine.GapOut).ShouldBe((441, 919)); // 480 and 1000 frames of the old rate
        (old.Primary, old.Secondary, old.Metronome, old.PlayThrough, old.Sync, old.Quantize).ShouldBe((2, 5UL, (byte)1, (byte)1, (byte)1, Quantize.Bar));
    }

    [Fact]
    public void A_tempo_that_a_take_gave_stays_with_its_loop()
    {
        Score score = new Score(Sound.Noise(300_000)) { Rate = Old }.Record(777).Record(100_778);
        using Session before = new Session(score).PlayTo(200_000);
        using var after = new Successor(before, New);
        after.Play(300 * 91_876);
        TapeStatus loop = after.StatusOf();
        EngineStatus engine = after.Engine;
        loop.Length.ShouldBe(91_876); // of 100 001
        engine.Tempo.ShouldBe(before.Engine.Tempo, 0.001);
        double beats = engine.Beat - (loop.PositionAt(engine.Frame) / (New * 60 / engine.Tempo));
        beats.ShouldBe(Math.Round(beats), 1e-6);
    }

    [Fact]
    public void Undo_takes_the_loop_as_a_first_take_and_redo_brings_it_back()
    {
        Score score = new Score(Sound.Noise(30_000)) { Rate = Old }.Record(0).Overdub(5000).Overdub(15_000).Stop(16_000);
        using Session before = new Session(score).PlayTo(20_000);
        using var after = new Successor(before, New);
        after.StatusOf().State.ShouldBe(TapeState.Stopped);
        Stereo? loop = after.Tape();
        after.Press(CommandKind.Undo);
        (after.StatusOf().State, after.StatusOf().Redo).ShouldBe((TapeState.Empty, 1));
        after.Press(CommandKind.Redo);
        after.Tape().ShouldBeBits(loop, "the loop");
        after.Press(CommandKind.Overdub);
        (after.StatusOf().State, after.StatusOf().Layers).ShouldBe((TapeState.Overdubbing, 2));
    }

    [Fact]
    public void A_take_that_runs_is_closed_a_seam_before_where_it_is_and_joins()
    {
        Score score = new Score(Ones(30_000)) { Rate = Old, Gap = new Gap(300, 500) }.Record(3000);
        for (int i = 0; i < 30_000; i++) score.Input.Left[i] = i / 30_000f;
        using Session before = new Session(score).PlayTo(20_000);
        using var after = new Successor(before, Old);
        TapeStatus status = after.StatusOf();
        (status.State, status.Length).ShouldBe((TapeState.Playing, 16_700 - 240)); // pressed at frame 2500, the last frame written is 19 200
        status.PositionAt(20_000).ShouldBe((20_000 - 2500) % status.Length);
        after.Tape()!.Left.ShouldBe(Paper.Take(score.Input.Left, 3300, 16_460, 240), 1e-6);
    }

    [Fact]
    public void An_overdub_that_runs_ends_where_it_is_and_nothing_jumps()
    {
        Score score = new Score(Ones(40_000)) { Rate = Old, Gap = new Gap(300, 500) }.Record(3000).Record(13_000).Overdub(16_000);
        Array.Clear(score.Input.Left, 0, 15_000);
        using Session before = new Session(score).PlayTo(20_000);
        before.Tape()!.Left.Zip(before.Tape()!.Left.Skip(1), (a, b) => Math.Abs(b - a)).Max().ShouldBeGreaterThan(0.4f);
        using var after = new Successor(before, Old);
        after.StatusOf().State.ShouldBe(TapeState.Playing);
        float[] loop = after.Tape()!.Left;
        for (int i = 0; i < loop.Length; i++) Math.Abs(loop[(i + 1) % loop.Length] - loop[i]).ShouldBeLessThan(0.5f / 239, $"frame {i}");
        loop.Max().ShouldBe(0.5f);
        before.PlayTo(40_000).StatusOf().State.ShouldBe(TapeState.Overdubbing);
    }

    [Fact]
    public void Memory_that_does_not_suffice_changes_neither_engine()
    {
        Score score = new Score(Sound.Noise(2_300_000)) { Rate = 8000 }.Record(0).Record(100_000).Record(100_000, 2).Record(2_250_000, 2).Volume(1, -3);
        using Session before = new Session(score).PlayTo(2_260_000);
        using var next = new Looper(score.Options with { MemoryBudget = 16 << 20 });
        next.TakeOver(before.Looper).ShouldBeFalse();
        Books.Balance(next.Store);
        next.Store.FreeBlocks.ShouldBe(next.Store.TotalBlocks);
        next.Board.Read(out EngineStatus engine, default);
        engine.Frame.ShouldBe(0);
        next.AudioOf(1).ShouldBeNull();
        before.PlayTo(score.Input.Length).Result().Master.ShouldBeExactly(score.Play().Master);
    }

    [Fact]
    public void On_the_same_board_and_queue_nobody_notices_but_by_the_rate()
    {
        using var board = new Board(2);
        using var queue = new CommandQueue(64);
        var options = new LooperOptions { Rate = Old, Tapes = 2, MemoryBudget = 16 << 20, Offline = true };
        var first = new Looper(options, board, queue);
        queue.TryAdd(new Command(CommandKind.Select, 2));
        queue.TryAdd(new Command(CommandKind.Select, 1) { Frame = 96_000 });
        Run(first, 48_000);
        var second = new Looper(options with { Rate = New }, board, queue);
        board.Read(out EngineStatus engine, default);
        (engine.Rate, engine.Frame).ShouldBe((Old, 48_000));
        second.TakeOver(first).ShouldBeTrue();
        first.Dispose();
        Run(second, New);
        board.Read(out engine, default);
        (engine.Rate, engine.Frame, engine.Primary).ShouldBe((New, 2 * New, 2));
        queue.TryAdd(new Command(CommandKind.PlayThrough));
        Run(second, 1);
        board.Read(out engine, default);
        (engine.Primary, engine.PlayThrough).ShouldBe((1, (byte)1)); // what was sent ahead to frame 96 000 holds at 88 200
        second.Dispose();
        board.Read(out engine, default);
        engine.Frame.ShouldBe((2 * New) + 1);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        var options = new LooperOptions { Tapes = 2, MemoryBudget = 16 << 20 };
        using Looper two = new(options), one = new(options with { Tapes = 1 }), used = new(options);
        using var board = new Board(3);
        using var queue = new CommandQueue(4);
        Run(used, 1);
        Should.Throw<ArgumentException>(() => one.TakeOver(two));
        Should.Throw<InvalidOperationException>(() => used.TakeOver(two));
        Should.Throw<ArgumentException>(() => new Looper(options, board, queue));
        two.TakeOver(one).ShouldBeTrue();
    }

    private static Stereo Ones(int frames) => new Stereo(frames).Each(side => [.. side.Select(_ => 0.5f)]);

    /// <summary>Loops and settings of every kind; from frame 60 000 on nothing is pressed.</summary>
    private static Score Busy(int rate) => new Score(Sound.Noise(90_000)) { Rate = rate, Gap = new Gap(480, 1000), Meter = new TimeSignature(6, 8) }
        .Record(2000).Overdub(12_000).Feedback(12_500, 0.5).Overdub(21_000).Record(24_000, 2).Record(31_000, 2).Record(33_000, 3).Record(38_000, 3)
        .Volume(40_000, -4.5).Pan(40_000, 0.25).Mute(40_000, true, 2).Solo(41_000, true).Solo(41_000, true, 3).Stop(42_000, 3)
        .Select(43_000, 2).Also(43_000, 1).Also(43_000, 3).Tempo(44_000, 97.3).Metronome(44_000, true).At(44_000, CommandKind.MetronomeLevel, 0, -20)
        .PlayThrough(45_000, true).Sync(45_000, true).Quantize(46_000, Quantize.Bar);

    private static unsafe void Run(Looper looper, int frames)
    {
        var output = new Stereo(frames);
        fixed (float* left = output.Left, right = output.Right) looper.Process(new AudioBlock(null, null, left, right, frames));
    }
}
