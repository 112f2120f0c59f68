using Modul.Core.Tests.Support;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Engine;

/// <summary>
/// Presses that come before the record head has reached the one before, or inside its seam: each still writes what it would have written alone,
/// one on top of the other.
/// </summary>
public class CloseTogetherTests
{
    private const int Seam = 240;
    private const int GapIn = 2048;
    private const int GapOut = 128;
    private const int Length = 20_000;
    private const int TakeStart = 1000;
    private const int Anchor = TakeStart - GapOut;
    private const int Frames = 90_000;

    private static Score Loop() =>
        new Score(Sound.Noise(Frames)) { Gap = new Gap(GapIn, GapOut) }.Record(TakeStart).Record(TakeStart + Length);

    private static float[] Take(float[] input) => Paper.Take(input, TakeStart + GapIn, Length, Seam);

    // No punch is shorter than its fade in.
    private static float[] Punch(float[] tape, float[] input, long press, long release, float feedback) => Paper.Punch(
        tape, input, Anchor, press - GapOut, Math.Max(release, press + Seam) - GapOut, GapIn + GapOut, feedback, Seam);

    [Theory]
    [InlineData(100)]
    [InlineData(300)]
    [InlineData(1000)]
    [InlineData(2047)]
    [InlineData(2049)]
    public void An_overdub_turned_into_a_replace_keeps_what_lay_under_both(int later)
    {
        const int press = 30_000, release = 40_000;
        Score score = Loop().Overdub(press).Replace(press + later).Replace(release);
        score.Play().Tape().ShouldBeNear(
            score.Input.Each(input => Punch(Punch(Take(input), input, press, press + later, 1), input, press + later, release, 0)), 1e-6);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(1000)]
    [InlineData(2049)]
    public void An_overdub_that_is_soon_followed_by_a_new_take_comes_back_with_undo(int later)
    {
        const int press = 30_000;
        Score score = Loop().Overdub(press).Record(press + later).Record(press + later + 9000).Undo(60_000);
        score.Play().Tape().ShouldBeNear(score.Input.Each(input => Punch(Take(input), input, press, press + later, 1)), 1e-6);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(1000)]
    [InlineData(2049)]
    public void Three_overdubs_in_a_row_are_all_kept(int pause)
    {
        const int press = 30_000;
        Score score = Loop();
        for (int i = 0; i < 6; i++) score.Overdub(press + (i * pause));
        score.Play().Tape().ShouldBeNear(
            score.Input.Each(input =>
            {
                float[] tape = Take(input);
                for (int i = 0; i < 6; i += 2) tape = Punch(tape, input, press + (i * pause), press + ((i + 1) * pause), 1);
                return tape;
            }), 1e-6);
    }

    [Theory]
    [InlineData(4096 - 100)]
    [InlineData(8192 - 200)]
    [InlineData(8192 - 20)]
    [InlineData(5000)]
    [InlineData(Length - 100)]
    public void The_fade_out_of_an_overdub_is_heard_under_the_replace_that_follows_it(int position)
    {
        // The seam lies over a block's edge, over the loop's end, or inside a block.
        const int press = Anchor + (2 * Length) + GapOut - 5000;
        int turn = press + 5000 + position, release = turn + 6000;
        Score score = Loop().Overdub(press).Replace(turn).Replace(release);
        score.Play().Tape().ShouldBeNear(
            score.Input.Each(input => Punch(Punch(Take(input), input, press, turn, 1), input, turn, release, 0)), 1e-6);
    }

    [Theory]
    [InlineData(4096 - 100)]
    [InlineData(5000)]
    public void A_take_over_a_loop_leaves_the_fade_out_of_its_overdub_whole(int position)
    {
        const int press = Anchor + (2 * Length) + GapOut - 5000;
        int turn = press + 5000 + position;
        Score score = Loop().Overdub(press).Record(turn).Record(turn + 8000).Undo(85_000);
        score.Play().Tape().ShouldBeNear(score.Input.Each(input => Punch(Take(input), input, press, turn, 1)), 1e-6);
    }
}
