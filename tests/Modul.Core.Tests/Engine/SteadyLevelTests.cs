using Modul.Core.Tests.Support;

namespace Modul.Core.Tests.Engine;

/// <summary>A constant input shows every gain there is: no seam may lift it above what is heard on either side of it.</summary>
public class SteadyLevelTests
{
    private const int Frames = 40_000;
    private const float Level = 0.5f;

    private static Score Loops() => new Score(new Stereo(Constant(), Constant())) { Rate = 48_000, Tapes = 2 }
        .Record(1000).Record(7000).Record(1000, 2).Record(7000, 2).Volume(8000, -20).Volume(8000, -20, 2);

    [Theory]
    [InlineData(-20)]
    [InlineData(-60)]
    [InlineData(6)]
    public void A_merge_and_its_undo_lift_nothing(int volume)
    {
        Performed played = Loops().Volume(8000, volume).Select(9000, 1).Also(9000, 2).Merge(9001).Undo(20_000).Redo(26_000).Play();
        float heard = Level * (MathF.Pow(10, volume / 20f) + 0.1f);
        for (int frame = 9000; frame < Frames; frame++) played.Master.Left[frame].ShouldBeLessThanOrEqualTo(heard * 1.0001f);
        played.Master.Left[12_000].ShouldBe(played.Master.Left[18_000], 1e-5f);
    }

    [Fact]
    public void A_gain_that_has_arrived_stays_while_the_other_side_still_moves()
    {
        Performed played = Loops().Mute(8500, true, 2).Volume(8500, 0).Pan(9000, 1).Volume(9100, -6).Pan(12_000, -1).Pan(12_050, 0.9).Play();
        for (int frame = 8900; frame < Frames; frame++)
        {
            played.Master.Left[frame].ShouldBeInRange(0, Level);
            played.Master.Right[frame].ShouldBeInRange(0, Level);
        }
    }

    [Fact]
    public void A_fader_that_has_just_moved_is_in_a_merge_that_waited_for_a_seam_at_every_block_size()
    {
        Score score = new Score(new Stereo(Constant(), Constant())) { Rate = 48_000, Tapes = 2 }
            .Record(0).Record(16_000).Record(16_000, 2).Record(24_000, 2).Select(24_100, 1).Also(24_100, 2)
            .Overdub(30_000).Overdub(31_745).Merge(31_746).Volume(31_800, -20);
        Performed single = score.Play(1);
        foreach (int block in new[] { 64, 480, 4096 }) score.Play(block).Master.ShouldBeBits(single.Master, $"blocks of {block}");
    }

    private static float[] Constant()
    {
        var samples = new float[Frames];
        Array.Fill(samples, Level, 0, 8000);
        return samples;
    }
}
