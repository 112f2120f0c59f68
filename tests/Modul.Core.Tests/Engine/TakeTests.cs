using Modul.Core.Tapes;
using Modul.Core.Tests.Support;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Engine;

/// <summary>A take is the input between two presses, and from the second press on it is what the master plays.</summary>
public class TakeTests
{
    private const int Seam = 240;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(64, 64)]
    [InlineData(128, 2048)]
    [InlineData(2048, 128)]
    [InlineData(0, 333)]
    [InlineData(1, 0)]
    [InlineData(37, 1011)]
    [InlineData(5000, 7001)]
    public void A_take_is_the_input_from_press_to_press_but_for_its_seam(int gapIn, int gapOut)
    {
        const int start = 10_001, end = 30_124;
        Score score = new Score(Sound.Noise(60_000)) { Gap = new Gap(gapIn, gapOut) }.Record(start).Record(end);
        Stereo tape = score.Play().Tape();
        tape.ShouldBeExactly(score.Input.Slice(start + gapIn, end + gapIn), Seam);
        tape.ShouldBeNear(score.Input.Each(side => Paper.Take(side, start + gapIn, end - start, Seam)), 1e-6);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(64, 64)]
    [InlineData(128, 2048)]
    [InlineData(2048, 128)]
    [InlineData(0, 333)]
    [InlineData(37, 1011)]
    [InlineData(5000, 7001)]
    public void After_a_take_the_master_plays_it_in_phase_with_what_the_musician_heard(int gapIn, int gapOut)
    {
        const int start = 20_001, end = 40_124, length = end - start;
        Score score = new Score(Sound.Noise(120_000)) { Gap = new Gap(gapIn, gapOut) }.Record(start).Record(end);
        Performed played = score.Play();
        Stereo expected = played.Tape().Each(tape =>
            [.. Enumerable.Range(0, 120_000).Select(frame => tape[(((frame - (end - gapOut)) % length) + length) % length])]);
        played.Master.ShouldBeExactly(new Stereo(end), to: end);
        played.Master.ShouldBeExactly(expected, end + Seam);
        played.StatusOf().State.ShouldBe(TapeState.Playing);
        played.StatusOf().PositionAt(end).ShouldBe(gapOut % length);
    }

    [Fact]
    public void Playback_after_a_take_comes_in_over_the_seam_in_a_straight_line()
    {
        const int start = 1000, end = 21_000;
        Score score = new Score(Sound.Noise(30_000)) { Gap = new Gap(0, 500) }.Record(start).Record(end);
        Performed played = score.Play();
        for (int i = 0; i < Seam; i++)
        {
            float share = (float)i / Seam;
            ((double)played.Master.Left[end + i]).ShouldBe(share * played.Tape().Left[500 + i], 1e-6);
            ((double)played.Master.Right[end + i]).ShouldBe(share * played.Tape().Right[500 + i], 1e-6);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(239)]
    [InlineData(480)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(8192)]
    [InlineData(100_000)]
    public void A_take_of_any_length_loops_for_ever(int length)
    {
        const int start = 5003, gapIn = 100, gapOut = 250;
        int end = start + length;
        Score score = new Score(Sound.Noise(end + gapIn + 20_000)) { Gap = new Gap(gapIn, gapOut) }.Record(start).Record(end);
        Performed played = score.Play();
        Stereo tape = score.Input.Each(side => Paper.Take(side, start + gapIn, length, Seam));
        played.Tape().ShouldBeNear(tape, 1e-6);
        // A loop shorter than the gap is played before all of it has come in.
        int settled = end + gapIn + gapOut + Seam;
        Stereo heard = played.Tape().Each(side =>
            [.. Enumerable.Range(0, score.Input.Length).Select(frame => side[Paper.Position(frame, end - gapOut, length)])]);
        played.Master.ShouldBeExactly(heard, settled);
    }

    [Theory]
    [InlineData(TapeState.Playing)]
    [InlineData(TapeState.Stopped)]
    public void A_take_can_be_ended_by_play_or_stop(TapeState ended)
    {
        Score score = new Score(Sound.Noise(20_000)) { Gap = new Gap(30, 50) }.Record(1000);
        score = ended == TapeState.Playing ? score.Start(9000) : score.Stop(9000);
        Performed played = score.Play();
        played.Tape().ShouldBeNear(score.Input.Each(side => Paper.Take(side, 1030, 8000, Seam)), 1e-6);
        played.StatusOf().State.ShouldBe(ended);
        if (ended == TapeState.Stopped) played.Master.ShouldBeExactly(new Stereo(20_000));
    }

    [Fact]
    public void Two_presses_on_one_frame_leave_nothing_behind()
    {
        Performed played = new Score(Sound.Noise(4000)).Record(1000).Record(1000).Play();
        played.Tapes[0].ShouldBeNull();
        played.StatusOf().State.ShouldBe(TapeState.Empty);
        played.StatusOf().Undo.ShouldBe(0);
    }

    [Fact]
    public void A_take_that_still_runs_reads_as_far_as_it_has_come()
    {
        Score score = new Score(Sound.Noise(10_000)) { Gap = new Gap(100, 200) }.Record(1000);
        Performed played = score.Play(64);
        played.StatusOf().State.ShouldBe(TapeState.Recording);
        played.StatusOf().Length.ShouldBe(10_000 - 1100);
        played.Tape().ShouldBeExactly(score.Input.Slice(1100, 10_000));
    }

    [Fact]
    public void Tapes_record_at_once_each_its_own_stretch()
    {
        var score = new Score(Sound.Noise(60_000)) { Tapes = 8, Gap = new Gap(20, 30) };
        for (int tape = 1; tape <= 8; tape++) score.Record(tape * 777, tape).Record(20_000 + (tape * 1313), tape);
        Performed played = score.Play();
        for (int tape = 1; tape <= 8; tape++)
        {
            int start = tape * 777, length = 20_000 + (tape * 1313) - start;
            played.Tape(tape).ShouldBeNear(score.Input.Each(side => Paper.Take(side, start + 20, length, Seam)), 1e-6);
            played.Tape(tape).ShouldBeExactly(score.Input.Slice(start + 20, start + 20 + length), Seam);
        }
    }
}
