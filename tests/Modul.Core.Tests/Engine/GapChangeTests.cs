using Modul.Core.Tests.Support;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Engine;

/// <summary>The gap may change in mid-performance: what runs keeps its own to the end of its pass, what comes next has the new one.</summary>
public class GapChangeTests
{
    private const int Seam = 240;
    private const int Frames = 100_000;
    private static readonly Gap First = new(128, 2048);

    public static TheoryData<int, int> Others => new()
    {
        { 0, 0 }, { 64, 64 }, { 128, 2000 }, { 128, 2049 }, { 2048, 128 }, { 333, 4001 }, { 127, 2047 },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Takes_before_and_after_a_change_have_each_its_own_gap(int gapIn, int gapOut)
    {
        Score score = Begin().Record(5000).Record(15_000).ChangeGap(20_000, new Gap(gapIn, gapOut)).Record(25_000, 2).Record(33_001, 2);
        Performed played = score.Play();
        played.Tape().ShouldBeNear(score.Input.Each(input => Paper.Take(input, 5000 + First.In, 10_000, Seam)), 1e-6);
        played.Tape(2).ShouldBeNear(score.Input.Each(input => Paper.Take(input, 25_000 + gapIn, 8001, Seam)), 1e-6);
        played.StatusOf().PositionAt(15_000).ShouldBe(First.Out);
        played.StatusOf(2).PositionAt(33_001).ShouldBe(gapOut);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_take_keeps_the_gap_it_began_with(int gapIn, int gapOut)
    {
        Score score = Begin().Record(5000).ChangeGap(9000, new Gap(gapIn, gapOut)).Record(15_000);
        Performed played = score.Play();
        played.Tape().ShouldBeNear(score.Input.Each(input => Paper.Take(input, 5000 + First.In, 10_000, Seam)), 1e-6);
        // It is heard with the new latency, so it plays that much ahead.
        played.StatusOf().PositionAt(15_000).ShouldBe(gapOut);
        Stereo tape = played.Tape();
        for (int frame = 15_000 + First.Total; frame < Frames; frame++)
            played.Master.Left[frame].ShouldBe(tape.Left[(frame - (15_000 - gapOut)) % 10_000]);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void An_overdub_that_ends_in_the_round_of_the_change_keeps_its_gap(int gapIn, int gapOut)
    {
        Score score = Begin().Record(5000).Record(15_000).Overdub(20_000).ChangeGap(22_000, new Gap(gapIn, gapOut)).Overdub(26_000);
        score.Play().Tape().ShouldBeNear(
            score.Input.Each(input => Paper.Punch(Take(input), input, Anchor, 20_000 - First.Out, 26_000 - First.Out, First.Total, 1, Seam)), 1e-6);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void The_next_round_of_an_overdub_has_the_new_gap_and_a_seam(int gapIn, int gapOut)
    {
        const int press = 20_000, release = 45_000, start = press - 2048, turn = start + 10_000;
        Gap next = new(gapIn, gapOut);
        Score score = Begin().Record(5000).Record(15_000).Overdub(press).ChangeGap(24_000, next).Overdub(release);
        Performed played = score.Play();
        // Where the record head comes nearer, the next round begins as far ahead; where it moves away it waits for the end of the round. The round before fades out first.
        int again = next.Total == First.Total ? turn : Math.Max(turn, turn + First.Total - next.Total + Seam);
        Stereo expected = score.Input.Each(input =>
        {
            float[] round = Paper.Punch(Take(input), input, Anchor, start, turn, First.Total, 1, Seam);
            return Paper.Punch(round, input, Anchor, again, release - gapOut, next.Total, 1, Seam);
        });
        int seam = Paper.Position(turn, Anchor, 10_000);
        played.Tape().ShouldBeNear(expected, 1e-5, seam + Seam + Math.Max(0, again - turn), 10_000);
        played.Tape().ShouldBeNear(expected, 1e-5, 0, seam);
        played.Tape().ShouldBeNear(expected, 1e-5);
        played.StatusOf().PositionAt(15_000).ShouldBe(First.Out);
    }

    [Fact]
    public void What_plays_goes_on_unmoved_when_the_gap_changes()
    {
        Score still = Begin().Record(5000).Record(15_000);
        Score moved = new Score(still.Input) { Gap = First }.Record(5000).Record(15_000)
            .ChangeGap(20_000, default).ChangeGap(30_000, new Gap(17, 3000));
        moved.Play().Master.ShouldBeExactly(still.Play().Master);
    }

    private const int Anchor = 5000 - 2048;

    private static float[] Take(float[] input) => Paper.Take(input, 5000 + First.In, 10_000, Seam);

    private static Score Begin() => new(Sound.Noise(Frames)) { Gap = First };
}
