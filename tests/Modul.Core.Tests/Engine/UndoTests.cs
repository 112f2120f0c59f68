using Modul.Core.Control;
using Modul.Core.Tapes;
using Modul.Core.Tests.Support;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Engine;

/// <summary>Undo, redo, clear, stop and a new take: what was there comes back as it was, in phase.</summary>
public class UndoTests
{
    private const int Seam = 240;
    private const int GapIn = 100;
    private const int GapOut = 401;
    private const int TakeStart = 1000;
    private const int TakeEnd = 9001;
    private const int Length = TakeEnd - TakeStart;
    private const int Anchor = TakeStart - GapOut;
    private const int Frames = 80_000;

    private static Score Loop() => new Score(Sound.Noise(Frames)) { Gap = new Gap(GapIn, GapOut) }.Record(TakeStart).Record(TakeEnd);

    private static float[] Take(float[] input) => Paper.Take(input, TakeStart + GapIn, Length, Seam);

    /// <summary>A loop as it sounds from frame 0 on.</summary>
    private static Stereo RoundAndRound(Stereo tape, long anchor) =>
        tape.Each(side => [.. Enumerable.Range(0, Frames).Select(frame => side[Paper.Position(frame, anchor, side.Length)])]);

    [Fact]
    public void The_only_layer_undone_leaves_the_tape_empty_and_redo_brings_it_back_in_phase()
    {
        Score score = Loop().Undo(20_000).Redo(30_000);
        using var session = new Session(score);
        session.PlayTo(25_000).Tape().ShouldBeNull();
        session.StatusOf().State.ShouldBe(TapeState.Empty);
        session.StatusOf().Redo.ShouldBe(1);
        session.PlayTo(Frames).StatusOf().State.ShouldBe(TapeState.Playing);
        session.Tape()!.ShouldBeNear(score.Input.Each(Take), 1e-6);
        session.Master.ShouldBeExactly(new Stereo(Frames), 20_000 + Seam, 30_000);
        session.Master.ShouldBeExactly(RoundAndRound(session.Tape()!, Anchor), 30_000 + Seam, Frames);
    }

    [Fact]
    public void Clear_leaves_silence_and_undo_brings_the_loop_back_in_phase()
    {
        Score score = Loop().Overdub(15_000).Overdub(20_000).Clear(30_000).Undo(40_000);
        using var session = new Session(score);
        Stereo before = session.PlayTo(29_000).Tape()!;
        session.PlayTo(35_000).Tape().ShouldBeNull();
        session.StatusOf().State.ShouldBe(TapeState.Empty);
        session.PlayTo(Frames).Tape()!.ShouldBeExactly(before);
        session.StatusOf().State.ShouldBe(TapeState.Playing);
        session.Master.ShouldBeExactly(new Stereo(Frames), 30_000 + Seam, 40_000);
        session.Master.ShouldBeExactly(RoundAndRound(before, Anchor), 40_000 + Seam, Frames);
    }

    [Fact]
    public void A_clear_while_recording_keeps_the_take_for_undo()
    {
        Score score = new Score(Sound.Noise(40_000)) { Gap = new Gap(GapIn, GapOut) }.Record(TakeStart).Clear(TakeEnd).Undo(20_000);
        Performed played = score.Play();
        played.Tape().ShouldBeNear(score.Input.Each(Take), 1e-6);
        played.Master.ShouldBeExactly(new Stereo(40_000), to: 20_000);
        played.StatusOf().State.ShouldBe(TapeState.Playing);
    }

    [Fact]
    public void A_new_take_over_an_old_loop_can_be_undone_back_to_it()
    {
        const int start = 20_000, end = 33_333;
        Score score = Loop().Record(start).Record(end).Undo(60_000);
        using var session = new Session(score);
        session.PlayTo(59_000);
        session.Tape()!.ShouldBeNear(score.Input.Each(input => Paper.Take(input, start + GapIn, end - start, Seam)), 1e-6);
        session.Master.ShouldBeExactly(new Stereo(Frames), start + Seam, end);
        session.Master.ShouldBeExactly(RoundAndRound(session.Tape()!, start - GapOut), end + Seam, 59_000);
        session.PlayTo(Frames).Tape()!.ShouldBeNear(score.Input.Each(Take), 1e-6);
        session.Master.ShouldBeExactly(RoundAndRound(session.Tape()!, Anchor), 60_000 + Seam, Frames);
    }

    [Fact]
    public void Undo_while_recording_ends_the_take_and_goes_back_and_redo_brings_it()
    {
        Score score = Loop().Record(20_000).Undo(28_000).Redo(40_000);
        using var session = new Session(score);
        session.PlayTo(35_000).Tape()!.ShouldBeNear(score.Input.Each(Take), 1e-6);
        session.StatusOf().State.ShouldBe(TapeState.Playing);
        session.Master.ShouldBeExactly(RoundAndRound(session.Tape()!, Anchor), 28_000 + Seam, 35_000);
        session.PlayTo(Frames).Tape()!.ShouldBeNear(score.Input.Each(input => Paper.Take(input, 20_000 + GapIn, 8000, Seam)), 1e-6);
    }

    [Fact]
    public void Undo_while_overdubbing_takes_back_the_round_that_runs_and_redo_brings_it()
    {
        const int press = 15_000, undo = press + Length + 3000;
        Score score = Loop().Overdub(press).Undo(undo).Redo(undo + 5000);
        using var session = new Session(score);
        session.PlayTo(undo + 4000);
        session.StatusOf().State.ShouldBe(TapeState.Playing);
        session.Tape()!.ShouldBeNear(Punched(score, press, press + Length), 1e-6);
        session.PlayTo(Frames).Tape()!.ShouldBeNear(Punched(score, press, undo), 1e-6);
    }

    [Fact]
    public void What_was_undone_is_gone_once_something_new_is_written()
    {
        Score score = Loop().Overdub(15_000).Overdub(20_000).Undo(22_000).Overdub(30_000).Overdub(35_000).Redo(40_000);
        Performed played = score.Play();
        played.Tape().ShouldBeNear(Punched(score, 30_000, 35_000), 1e-6);
        played.Engine.Refused.ShouldBe(1);
    }

    [Fact]
    public void Time_goes_on_under_a_stopped_tape()
    {
        Score score = Loop().Stop(15_000).Start(31_234);
        Performed played = score.Play();
        played.Master.ShouldBeExactly(new Stereo(Frames), 15_000 + Seam, 31_234);
        played.Master.ShouldBeExactly(RoundAndRound(played.Tape(), Anchor), 31_234 + Seam);
    }

    [Fact]
    public void A_stopped_tape_stays_stopped_through_undo_and_redo()
    {
        Score score = Loop().Overdub(15_000).Overdub(20_000).Stop(25_000).Undo(30_000).Redo(40_000).Undo(50_000);
        Performed played = score.Play();
        played.StatusOf().State.ShouldBe(TapeState.Stopped);
        played.Tape().ShouldBeNear(score.Input.Each(Take), 1e-6);
        played.Master.ShouldBeExactly(new Stereo(Frames), 25_000 + Seam);
    }

    [Fact]
    public void Clear_all_empties_every_tape_and_each_comes_back_by_itself()
    {
        Score score = Loop().Record(10_000, 2).Record(15_000, 2).Record(18_000, 3)
            .At(25_000, CommandKind.ClearAll, 0).Undo(40_000, 2).Undo(45_000, 3);
        Performed played = score.Play();
        played.Tapes[0].ShouldBeNull();
        played.Tape(2).ShouldBeNear(score.Input.Each(input => Paper.Take(input, 10_000 + GapIn, 5000, Seam)), 1e-6);
        played.Tape(3).ShouldBeNear(score.Input.Each(input => Paper.Take(input, 18_000 + GapIn, 7000, Seam)), 1e-6);
        played.Master.ShouldBeExactly(new Stereo(Frames), 25_000 + Seam, 40_000);
    }

    private static Stereo Punched(Score score, long press, long release) => score.Input.Each(input =>
        Paper.Punch(Take(input), input, Anchor, press - GapOut, release - GapOut, GapIn + GapOut, 1, Seam));
}
