using Modul.Core.Control;
using Modul.Core.Tapes;
using Modul.Core.Tests.Support;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Engine;

/// <summary>Quantize: a press waits for the next boundary after what the musician heard, Armed, and a second press takes it back.</summary>
public class QuantizeTests
{
    private const int Seam = 40;
    private const int Frames = 60_000;

    /// <summary>Beats of 2000 frames, bars of 8000.</summary>
    private static Score Session(Quantize quantize, int gapIn = 0, int gapOut = 0) =>
        new Score(Sound.Noise(Frames)) { Rate = 8000, Gap = new Gap(gapIn, gapOut) }.Tempo(0, 240).Quantize(0, quantize);

    [Theory]
    [InlineData(Quantize.Bar, 3000, 8000, 13_000, 16_000)]
    [InlineData(Quantize.Bar, 8000, 8000, 8001, 16_000)]
    [InlineData(Quantize.Bar, 1, 8000, 23_999, 24_000)]
    [InlineData(Quantize.Beat, 3000, 4000, 13_000, 14_000)]
    [InlineData(Quantize.Beat, 4000, 4000, 10_000, 10_000)]
    public void A_take_runs_from_boundary_to_boundary(Quantize quantize, int press, int start, int release, int end)
    {
        foreach (Gap gap in new[] { default, new Gap(55, 0), new Gap(55, 777) })
        {
            // The musician hears a frame OUT later, and presses then.
            Score score = Session(quantize, gap.In, gap.Out).Record(press + gap.Out).Record(release + gap.Out);
            Performed played = score.Play();
            played.Tape().ShouldBeNear(score.Input.Each(input => Paper.Take(input, start + gap.Total, end - start, Seam)), 1e-6);
            played.StatusOf().PositionAt(end).ShouldBe(0);
            int heard = Math.Max(end, release + gap.Out);
            played.Master.ShouldBeExactly(new Stereo(Frames), to: heard);
            for (int frame = heard + gap.Total + Seam; frame < Frames; frame++)
                played.Master.Left[frame].ShouldBe(played.Tape().Left[(frame - end) % (end - start)]);
        }
    }

    [Fact]
    public void A_boundary_that_the_musician_has_not_heard_yet_is_not_missed()
    {
        // Bar 2 leaves the engine at 8000 and is heard at 8700: a press at 8300 is early for it, not late.
        Score score = Session(Quantize.Bar, 100, 700).Record(8300).Record(16_650);
        score.Play().Tape().ShouldBeNear(score.Input.Each(input => Paper.Take(input, 8800, 8000, Seam)), 1e-6);
    }

    [Fact]
    public void A_tape_that_waits_is_armed_and_takes_up_its_work_on_the_frame()
    {
        using var session = new Session(Session(Quantize.Bar).Record(3000).Record(9000), 1);
        session.PlayTo(3000).StatusOf().State.ShouldBe(TapeState.Empty);
        session.PlayTo(3001).StatusOf().State.ShouldBe(TapeState.Armed);
        session.StatusOf().Awaited.ShouldBe((byte)TapeAction.Record);
        session.PlayTo(8000).StatusOf().State.ShouldBe(TapeState.Armed);
        session.PlayTo(8001).StatusOf().State.ShouldBe(TapeState.Recording);
        session.PlayTo(9001).StatusOf().Awaited.ShouldBe((byte)TapeAction.Record);
        session.StatusOf().State.ShouldBe(TapeState.Recording);
        session.PlayTo(16_001).StatusOf().State.ShouldBe(TapeState.Playing);
    }

    [Fact]
    public void A_second_press_takes_the_first_back()
    {
        using var session = new Session(Session(Quantize.Bar).Record(3000).Record(4000).Record(9000).Record(17_000).Record(18_000));
        session.PlayTo(8900).StatusOf().State.ShouldBe(TapeState.Empty);
        session.StatusOf().Awaited.ShouldBe(TapeStatus.Nothing);
        session.PlayTo(16_500).StatusOf().State.ShouldBe(TapeState.Recording);
        // The end is taken back too: the take goes on.
        session.PlayTo(30_000).StatusOf().State.ShouldBe(TapeState.Recording);
        session.Engine.Refused.ShouldBe(0);
    }

    [Fact]
    public void Stop_takes_back_what_an_armed_tape_waits_for()
    {
        Performed played = Session(Quantize.Bar).Record(3000).Stop(4000).Play();
        played.StatusOf().State.ShouldBe(TapeState.Empty);
        played.Tapes[0].ShouldBeNull();
    }

    [Fact]
    public void Overdubs_replaces_stops_and_plays_wait_too_and_undo_does_not()
    {
        Score score = Session(Quantize.Bar).Record(0).Record(8000)
            .Overdub(20_000).Overdub(30_000).Undo(34_000).Redo(34_100).Stop(35_000).Start(41_000);
        Performed played = score.Play();
        Stereo expected = score.Input.Each(input => Paper.Punch(Paper.Take(input, 0, 8000, Seam), input, 0, 24_000, 32_000, 0, 1, Seam));
        played.Tape().ShouldBeNear(expected, 1e-6);
        played.Master.ShouldBeExactly(new Stereo(Frames), 40_000 + Seam, 48_000);
        for (int frame = 48_000 + Seam; frame < Frames; frame++)
            played.Master.Left[frame].ShouldBe(played.Tape().Left[frame % 8000]);

        using var session = new Session(score);
        session.PlayTo(34_050).StatusOf().Redo.ShouldBe(1);
        session.PlayTo(39_000).StatusOf().State.ShouldBe(TapeState.Playing);
        session.StatusOf().Awaited.ShouldBe((byte)TapeAction.Stop);
        session.PlayTo(45_000).StatusOf().State.ShouldBe(TapeState.Armed);
    }

    [Fact]
    public void Quantize_loop_waits_for_the_tapes_own_loop_or_the_first_one()
    {
        const int gapOut = 130;
        Score score = new Score(Sound.Noise(Frames)) { Rate = 8000, Gap = new Gap(20, gapOut) }
            .Record(1000).Record(6003).Quantize(7000, Quantize.Loop)
            .Record(8000, 2).Record(17_000, 2) // the first loop begins at 870 + n * 5003
            .Overdub(30_000, 2).Overdub(36_000, 2);
        Performed played = score.Play();
        const int anchor = 1000 - gapOut, start = anchor + (2 * 5003), end = anchor + (4 * 5003);
        Stereo take = score.Input.Each(input => Paper.Take(input, start + 150, end - start, Seam));
        const int dub = start + (2 * (end - start)), release = start + (3 * (end - start));
        played.Tape(2).ShouldBeNear(new Stereo(
            Paper.Punch(take.Left, score.Input.Left, start, dub, release, 150, 1, Seam),
            Paper.Punch(take.Right, score.Input.Right, start, dub, release, 150, 1, Seam)), 1e-6);
    }

    [Fact]
    public void Without_a_tempo_or_a_loop_there_is_nothing_to_wait_for()
    {
        foreach (Quantize quantize in new[] { Quantize.Beat, Quantize.Bar, Quantize.Loop })
        {
            Score score = new Score(Sound.Noise(30_000)) { Rate = 8000 }.Quantize(0, quantize).Record(1234).Record(9999);
            score.Play().Tape().ShouldBeNear(score.Input.Each(input => Paper.Take(input, 1234, 9999 - 1234, Seam)), 1e-6);
        }
    }

    [Theory]
    [InlineData(333.3, 44_100)]
    [InlineData(127.77, 8000)]
    [InlineData(91.1, 48_000)]
    public void Beats_that_are_no_whole_frames_are_met_on_the_nearest(double tempo, int rate)
    {
        double beat = rate * 60 / tempo;
        int start = (int)Math.Round(2 * beat), end = (int)Math.Round(5 * beat);
        Score score = new Score(Sound.Noise((int)(7 * beat))) { Rate = rate }.Tempo(0, tempo).Quantize(0, Quantize.Beat)
            .Record((int)(1.2 * beat)).Record((int)(4.9 * beat));
        Performed played = score.Play();
        played.Tape().ShouldBeNear(score.Input.Each(input => Paper.Take(input, start, end - start, score.Seam)), 1e-6);
    }

    [Fact]
    public void Every_boundary_of_a_metre_of_three_is_a_bar_of_three_beats()
    {
        Score score = new Score(Sound.Noise(30_000)) { Rate = 8000, Meter = new TimeSignature(3, 4) }
            .Tempo(0, 240).Quantize(0, Quantize.Bar).Record(100).Record(7000);
        score.Play().Tape().ShouldBeNear(score.Input.Each(input => Paper.Take(input, 6000, 6000, Seam)), 1e-6);
    }
}
