using Modul.Core.Tapes;
using Modul.Core.Tests.Support;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Engine;

/// <summary>Overdub: new = input + feedback * old, written where the musician heard it.</summary>
public class OverdubTests
{
    private const int Seam = 240;
    private const int GapIn = 128;
    private const int GapOut = 300;
    private const int GapTotal = GapIn + GapOut;
    private const int TakeStart = 2000;
    private const int TakeEnd = 14_003;
    private const int Length = TakeEnd - TakeStart;
    private const int Anchor = TakeStart - GapOut;

    private static Score Loop(int frames = 120_000) =>
        new Score(Sound.Noise(frames)) { Gap = new Gap(GapIn, GapOut) }.Record(TakeStart).Record(TakeEnd);

    private static float[] Take(float[] input) => Paper.Take(input, TakeStart + GapIn, Length, Seam);

    private static float[] Punch(float[] tape, float[] input, long press, long release, float feedback) =>
        Paper.Punch(tape, input, Anchor, press - GapOut, release - GapOut, GapTotal, feedback, Seam);

    [Theory]
    [InlineData(1f)]
    [InlineData(0.5f)]
    [InlineData(0f)]
    [InlineData(0.37f)]
    public void An_overdub_within_one_round_adds_the_input_to_the_old(float feedback)
    {
        const int press = 20_011, release = 27_500;
        Score score = Loop().Feedback(0, feedback).Overdub(press).Overdub(release);
        Performed played = score.Play();
        played.Tape().ShouldBeNear(score.Input.Each(input => Punch(Take(input), input, press, release, feedback)), 1e-6);
        played.StatusOf().Layers.ShouldBe(2);
        played.StatusOf().State.ShouldBe(TapeState.Playing);

        // Outside the seams nothing is rounded but the sum itself.
        Stereo tape = played.Tape();
        for (long u = press - GapOut + Seam; u < release - GapOut; u++)
        {
            int position = Paper.Position(u, Anchor, Length);
            if (position < Seam) continue;
            float old = score.Input.Left[TakeStart + GapIn + position];
            tape.Left[position].ShouldBe(score.Input.Left[u + GapTotal] + (feedback * old));
        }
        for (long u = release - GapOut + Seam; u < press - GapOut + Length; u++)
        {
            int position = Paper.Position(u, Anchor, Length);
            if (position >= Seam) tape.Left[position].ShouldBe(score.Input.Left[TakeStart + GapIn + position]);
        }
    }

    [Theory]
    [InlineData(1f)]
    [InlineData(0.6f)]
    public void Rounds_pile_up_each_on_what_the_one_before_left(float feedback)
    {
        const int press = 22_222, rounds = 4;
        int release = press + (rounds * Length) + 3456;
        Score score = Loop().Feedback(0, feedback).Overdub(press).Overdub(release);
        Performed played = score.Play();
        played.Tape().ShouldBeNear(score.Input.Each(input => Punch(Take(input), input, press, release, feedback)), 1e-6);
        played.StatusOf().Undo.ShouldBe(1 + rounds + 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Undo_takes_back_one_round_counted_from_the_punch_in(int undone)
    {
        const int press = 22_222, rounds = 3, release = press + (rounds * Length) + 3456;
        Score score = Loop().Feedback(0, 0.8).Overdub(press).Overdub(release);
        for (int i = 0; i < undone; i++) score.Undo(release + 5000 + (i * 1000));
        Performed played = score.Play();
        Stereo expected = score.Input.Each(input =>
        {
            float[] take = Take(input);
            if (undone > rounds) return take;
            return Punch(take, input, press, undone == 0 ? release : press + ((rounds + 1 - undone) * Length), 0.8f);
        });
        played.Tape().ShouldBeNear(expected, 1e-6);
        played.StatusOf().Undo.ShouldBe(rounds + 2 - undone);
        played.StatusOf().Redo.ShouldBe(undone);
    }

    [Fact]
    public void What_is_heard_while_overdubbing_is_what_lies_under_the_playback_head()
    {
        const int press = 20_000, release = press + (3 * Length) + 500;
        Score score = Loop().Overdub(press).Overdub(release);
        Performed played = score.Play();
        Stereo heard = score.Input.Each(input =>
        {
            float[] tape = Take(input), master = new float[input.Length];
            for (int frame = TakeEnd; frame < master.Length; frame++)
            {
                master[frame] = tape[Paper.Position(frame, Anchor, Length)];
                long u = frame - GapTotal, start = press - GapOut, end = release - GapOut;
                if (u < start || u >= end + Seam) continue;
                float share = Math.Min(Math.Min((float)(u - start) / Seam, 1 - ((float)(u - end) / Seam)), 1);
                ref float old = ref tape[Paper.Position(u, Anchor, Length)];
                old += share * input[frame];
            }
            return master;
        });
        played.Master.ShouldBeNear(heard, 1e-5, TakeEnd + Seam);
    }

    [Fact]
    public void Feedback_turned_while_overdubbing_moves_in_a_straight_line_over_a_seam()
    {
        const int press = 20_000, turn = 24_000, release = 29_000;
        Score score = Loop(60_000).Overdub(press).Feedback(turn, 0.25).Overdub(release);
        Performed played = score.Play();
        Stereo expected = score.Input.Each(input =>
        {
            float[] tape = Take(input);
            for (long u = press - GapOut; u < release - GapOut + Seam; u++)
            {
                // The knob acts on what the record head writes now.
                float turned = Math.Clamp((float)(u + GapTotal - turn) / Seam, 0, 1), feedback = 1 - (0.75f * turned);
                float share = Math.Min(Math.Min((float)(u - (press - GapOut)) / Seam, 1 - ((float)(u - (release - GapOut)) / Seam)), 1);
                ref float old = ref tape[Paper.Position(u, Anchor, Length)];
                old += share * (input[u + GapTotal] + (feedback * old) - old);
            }
            return tape;
        });
        played.Tape().ShouldBeNear(expected, 1e-6);
    }

    [Fact]
    public void A_press_of_overdub_while_recording_closes_the_take_and_goes_on_as_overdub()
    {
        const int start = 2000, press = 12_003, release = 17_500, length = press - start, anchor = start - GapOut;
        Score score = new Score(Sound.Noise(60_000)) { Gap = new Gap(GapIn, GapOut) }.Record(start).Overdub(press).Overdub(release);
        Performed played = score.Play();
        Stereo expected = score.Input.Each(input => Paper.Punch(
            Paper.Take(input, start + GapIn, length, Seam), input, anchor, press - GapOut, release - GapOut, GapTotal, 1, Seam));
        played.Tape().ShouldBeNear(expected, 1e-6);
        played.StatusOf().Layers.ShouldBe(2);

        Performed undone = new Score(score.Input) { Gap = score.Gap }.Record(start).Overdub(press).Overdub(release).Undo(30_000).Play();
        undone.Tape().ShouldBeNear(score.Input.Each(input => Paper.Take(input, start + GapIn, length, Seam)), 1e-6);
    }

    [Fact]
    public void A_silent_round_makes_no_layer_of_its_own()
    {
        const int press = 20_000, release = press + (4 * Length) + 5000;
        Score score = Loop();
        // The record head meets the second and third round from here on.
        int second = press - GapOut + GapTotal + Length;
        score.Input.Hush(second, second + (2 * Length));
        Performed played = score.Overdub(press).Overdub(release).Play();
        played.StatusOf().Undo.ShouldBe(1 + 3);
        played.Tape().ShouldBeNear(score.Input.Each(input => Punch(Take(input), input, press, release, 1)), 1e-6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(GapIn - 1)]
    [InlineData(GapIn)]
    [InlineData(GapIn + 1)]
    public void An_overdub_may_end_just_past_a_round_before_the_record_head_is_there(int late)
    {
        const int press = 20_000;
        int release = press + (2 * Length) + late;
        Score score = Loop().Overdub(press).Overdub(release);
        score.Play().Tape().ShouldBeNear(score.Input.Each(input => Punch(Take(input), input, press, release, 1)), 1e-6);
    }
}
