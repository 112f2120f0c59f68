using Modul.Core.Tapes;
using Modul.Core.Tests.Support;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Engine;

/// <summary>Replace: the input takes the place of the old audio, which is not heard while it goes on.</summary>
public class ReplaceTests
{
    private const int Seam = 240;
    private const int GapIn = 77;
    private const int GapOut = 511;
    private const int TakeStart = 1000;
    private const int TakeEnd = 13_013;
    private const int Length = TakeEnd - TakeStart;
    private const int Anchor = TakeStart - GapOut;

    private static Score Loop(int frames = 100_000) =>
        new Score(Sound.Noise(frames)) { Gap = new Gap(GapIn, GapOut) }.Record(TakeStart).Record(TakeEnd);

    private static float[] Take(float[] input) => Paper.Take(input, TakeStart + GapIn, Length, Seam);

    private static float[] Punch(float[] tape, float[] input, long press, long release, float feedback) =>
        Paper.Punch(tape, input, Anchor, press - GapOut, release - GapOut, GapIn + GapOut, feedback, Seam);

    [Fact]
    public void Replace_puts_the_input_in_place_of_the_old()
    {
        const int press = 20_000, release = 26_000;
        Score score = Loop().Feedback(0, 0.5).Replace(press).Replace(release);
        Performed played = score.Play();
        played.Tape().ShouldBeNear(score.Input.Each(input => Punch(Take(input), input, press, release, 0)), 1e-6);
        for (long u = press - GapOut + Seam; u < release - GapOut; u++)
            played.Tape().Right[Paper.Position(u, Anchor, Length)].ShouldBe(score.Input.Right[u + GapIn + GapOut]);
    }

    [Fact]
    public void While_replacing_the_old_is_not_heard()
    {
        const int press = 20_000, release = 26_000;
        Performed played = Loop().Replace(press).Replace(release).Play();
        played.Master.ShouldBeExactly(new Stereo(100_000), press + Seam, release);
        Stereo tape = played.Tape();
        for (int frame = release + Seam + Length; frame < 100_000; frame++)
            played.Master.Left[frame].ShouldBe(tape.Left[Paper.Position(frame, Anchor, Length)]);
    }

    [Fact]
    public void Replacing_for_rounds_keeps_the_last_and_undo_takes_back_one()
    {
        const int press = 20_000, rounds = 2, release = press + (rounds * Length) + 4000;
        Score score = Loop().Replace(press).Replace(release);
        score.Play().Tape().ShouldBeNear(score.Input.Each(input => Punch(Take(input), input, press, release, 0)), 1e-6);
        score.Undo(release + 3000);
        score.Play().Tape().ShouldBeNear(score.Input.Each(input => Punch(Take(input), input, press, press + (rounds * Length), 0)), 1e-6);
        score.Undo(release + 4000).Undo(release + 5000);
        score.Play().Tape().ShouldBeNear(score.Input.Each(Take), 1e-6);
    }

    [Fact]
    public void An_overdub_turns_into_a_replace_and_back()
    {
        const int dub = 20_000, replace = 24_000, back = 27_000, release = 29_000;
        Score score = Loop().Feedback(0, 0.5).Overdub(dub).Replace(replace).Overdub(back).Overdub(release);
        Performed played = score.Play();
        Stereo expected = score.Input.Each(input =>
        {
            float[] tape = Punch(Take(input), input, dub, replace, 0.5f);
            tape = Punch(tape, input, replace, back, 0);
            return Punch(tape, input, back, release, 0.5f);
        });
        played.Tape().ShouldBeNear(expected, 1e-6);
        played.StatusOf().Layers.ShouldBe(4);
        played.StatusOf().Undo.ShouldBe(4);
    }

    [Fact]
    public void A_press_of_replace_while_recording_closes_the_take_and_replaces_its_start()
    {
        const int press = 9000, release = 12_000, length = press - TakeStart;
        Score score = new Score(Sound.Noise(40_000)) { Gap = new Gap(GapIn, GapOut) }.Record(TakeStart).Replace(press).Replace(release);
        Performed played = score.Play();
        Stereo expected = score.Input.Each(input => Paper.Punch(
            Paper.Take(input, TakeStart + GapIn, length, Seam), input, Anchor, press - GapOut, release - GapOut, GapIn + GapOut, 0, Seam));
        played.Tape().ShouldBeNear(expected, 1e-6);
    }

    [Fact]
    public void A_stopped_tape_can_be_replaced_and_overdubbed()
    {
        Score score = Loop().Stop(15_000).Replace(20_000).Stop(23_000).Overdub(30_000).Start(34_000);
        Performed played = score.Play();
        Stereo expected = score.Input.Each(input => Punch(Punch(Take(input), input, 20_000, 23_000, 0), input, 30_000, 34_000, 1));
        played.Tape().ShouldBeNear(expected, 1e-6);
        played.StatusOf().State.ShouldBe(TapeState.Playing);
        played.Master.ShouldBeExactly(new Stereo(100_000), 15_000 + Seam, 30_000);
    }
}
