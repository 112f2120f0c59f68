using Modul.Core.Control;
using Modul.Core.Tapes;
using Modul.Core.Tests.Support;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Engine;

/// <summary>Merging sums the secondary tapes into the primary one as they sound, and what is heard does not change.</summary>
public class MergeTests
{
    private const int Seam = 40;
    private const int Frames = 60_000;
    private const int MergeAt = 20_000;

    /// <summary>Three loops that all play by frame 15 000, primary first; the gap is 30+70.</summary>
    private static Score Loops(params int[] lengths)
    {
        Score score = new Score(Sound.Noise(Frames)) { Rate = 8000, Gap = new Gap(30, 70) }.Select(0, 1);
        for (int i = 0; i < lengths.Length; i++)
            score.Record(500 + (i * 100), i + 1).Record(500 + (i * 100) + lengths[i], i + 1);
        for (int i = 1; i < lengths.Length; i++) score.Also(15_000, i + 1);
        return score;
    }

    private static Score Faders(Score score) => score.Volume(15_000, -4, 1).Pan(15_000, -0.25, 1).Volume(15_000, -7.5, 2).Pan(15_000, 0.6, 2);

    /// <summary>The frame at which the longest loop begins anew after the merge was asked for.</summary>
    private static int SwapOf(params int[] lengths)
    {
        int longest = Array.IndexOf(lengths, lengths.Max());
        long anchor = 500 + (longest * 100) - 70;
        return MergeAt + lengths[longest] - Paper.Position(MergeAt, anchor, lengths[longest]);
    }

    public static TheoryData<int[]> Lengths => [[9000, 6000, 3000], [6000, 9000, 9000], [3000, 3000, 3000], [5001, 2500, 9000], [8000, 501, 77]];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void The_sound_stays_the_same_through_the_swap(int[] lengths)
    {
        Performed apart = Faders(Loops(lengths)).Play();
        Performed merged = Faders(Loops(lengths)).Merge(MergeAt).Play();
        int swap = SwapOf(lengths), longest = lengths.Max();
        merged.Master.ShouldBeNear(apart.Master, 1e-6, 0, swap);
        merged.Master.ShouldBeNear(apart.Master, 1e-6, swap + Seam, swap + longest);
        merged.StatusOf().Length.ShouldBe(longest);
        merged.StatusOf().State.ShouldBe(TapeState.Playing);
        merged.StatusOf(2).State.ShouldBe(TapeState.Stopped);
        merged.StatusOf(3).State.ShouldBe(TapeState.Stopped);
    }

    [Fact]
    public void What_was_merged_can_be_merged_again()
    {
        Score score = Loops(6000, 3000, 3000).Also(15_000, 3).Merge(MergeAt).Also(35_000, 2).Also(35_000, 3).Merge(36_000);
        Performed twice = score.Play();
        (twice.StatusOf(2).State, twice.StatusOf(3).State, twice.StatusOf().State).ShouldBe((TapeState.Stopped, TapeState.Stopped, TapeState.Playing));
        twice.StatusOf().Undo.ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void The_merged_loop_is_the_sum_of_each_tape_repeated_to_the_longest(int[] lengths)
    {
        Performed apart = Faders(Loops(lengths)).Play();
        Performed merged = Faders(Loops(lengths)).Merge(MergeAt).Play();
        int swap = SwapOf(lengths), longest = lengths.Max();
        (float Left, float Right)[] gains =
        [
            ((float)Math.Pow(10, -4 / 20.0), (float)(Math.Pow(10, -4 / 20.0) * 0.75)),
            ((float)(Math.Pow(10, -7.5 / 20) * 0.4), (float)Math.Pow(10, -7.5 / 20)),
            (1, 1),
        ];
        float[] Sum(Func<Stereo, float[]> side, Func<(float Left, float Right), float> gain)
        {
            float[] all = new float[longest + Seam], sum = new float[longest];
            for (int i = 0; i < all.Length; i++)
                for (int t = 0; t < 3; t++)
                    all[i] += gain(gains[t]) * side(apart.Tape(t + 1))[Paper.Position(swap + i, 500 + (t * 100) - 70, lengths[t])];
            for (int i = 0; i < longest; i++) sum[i] = all[i];
            // What would go on after the end fades out over the start.
            for (int i = 0; i < Seam; i++) sum[i] += (1 - ((float)i / Seam)) * (all[longest + i] - sum[i]);
            return sum;
        }
        var expected = new Stereo(Sum(tape => tape.Left, gain => gain.Left), Sum(tape => tape.Right, gain => gain.Right));
        merged.Tape().ShouldBeNear(expected, 1e-5);
        merged.StatusOf().PositionAt(swap).ShouldBe(0);
        for (int frame = swap + Seam; frame < Frames; frame++)
            merged.Master.Left[frame].ShouldBe(merged.Tape().Left[(frame - swap) % longest]);
    }

    [Fact]
    public void The_faders_sound_is_in_the_audio_so_the_primary_goes_to_unity()
    {
        Performed merged = Faders(Loops(9000, 6000, 3000)).Merge(MergeAt).Play();
        merged.StatusOf().Volume.ShouldBe(0);
        merged.StatusOf().Pan.ShouldBe(0);
        merged.StatusOf(2).Volume.ShouldBe(-7.5f);
    }

    [Fact]
    public void One_undo_takes_it_back_with_the_primarys_volume_and_pan()
    {
        Score score = Faders(Loops(9000, 6000, 3000)).Merge(MergeAt).Undo(40_000);
        Performed apart = Faders(Loops(9000, 6000, 3000)).Stop(35_000, 2).Stop(35_000, 3).Play();
        Performed undone = score.Play();
        undone.StatusOf().Volume.ShouldBe(-4);
        undone.StatusOf().Pan.ShouldBe(-0.25f);
        undone.Tape().ShouldBeExactly(apart.Tape());
        undone.StatusOf(2).State.ShouldBe(TapeState.Stopped);
        undone.Master.ShouldBeNear(apart.Master, 1e-6, 40_000 + Seam);

        Performed redone = score.Redo(45_000).Play();
        redone.StatusOf().Volume.ShouldBe(0);
        redone.Master.ShouldBeNear(Faders(Loops(9000, 6000, 3000)).Merge(MergeAt).Play().Master, 1e-6, 45_000 + Seam);
    }

    [Fact]
    public void What_is_muted_adds_nothing_and_a_muted_primary_plays_the_sum()
    {
        Performed merged = Loops(9000, 6000, 3000).Mute(15_000, true, 2).Merge(MergeAt).Play();
        Performed without = Loops(9000, 6000, 3000).Stop(15_000, 2).Merge(MergeAt).Play();
        merged.Tape().ShouldBeNear(without.Tape(), 1e-6);
        merged.Master.ShouldBeNear(without.Master, 1e-6, 16_000);

        Performed quiet = Loops(9000, 6000, 3000).Mute(15_000, true, 1).Merge(MergeAt).Play();
        Performed apart = Loops(9000, 6000, 3000).Mute(15_000, true, 1).Play();
        quiet.StatusOf().Mute.ShouldBe((byte)0);
        int swap = SwapOf(9000, 6000, 3000);
        quiet.Master.ShouldBeNear(apart.Master, 1e-6, 16_000, swap);
        quiet.Master.ShouldBeNear(apart.Master, 1e-6, swap + Seam, swap + 3000);
    }

    [Theory]
    [InlineData(CommandKind.Volume, 2)]
    [InlineData(CommandKind.Volume, 1)]
    [InlineData(CommandKind.Pan, 2)]
    [InlineData(CommandKind.Mute, 2)]
    public void A_fader_that_moves_between_the_press_and_the_swap_is_not_undone_by_the_swap(CommandKind kind, int tape)
    {
        int swap = SwapOf(9000, 6000, 3000);
        Score Moved() => Faders(Loops(9000, 6000, 3000)).At(MergeAt + 100, kind, tape, kind == CommandKind.Volume ? -20 : -0.9);
        Performed apart = Moved().Play(), merged = Moved().Merge(MergeAt).Play();
        merged.Master.ShouldBeNear(apart.Master, 1e-6, MergeAt, swap);
        merged.Master.ShouldBeNear(apart.Master, 1e-6, swap + Seam, swap + 9000);
    }

    [Fact]
    public void An_empty_primary_takes_the_sum_and_plays()
    {
        Score score = new Score(Sound.Noise(Frames)) { Rate = 8000 }.Record(500, 2).Record(6500, 2).Record(700, 3).Record(3700, 3)
            .Also(10_000, 2).Also(10_000, 3).Merge(MergeAt);
        Performed apart = new Score(score.Input) { Rate = 8000 }.Record(500, 2).Record(6500, 2).Record(700, 3).Record(3700, 3).Play();
        Performed merged = score.Play();
        merged.StatusOf().State.ShouldBe(TapeState.Playing);
        merged.StatusOf().Length.ShouldBe(6000);
        merged.Master.ShouldBeNear(apart.Master, 1e-6, 25_000 + Seam); // 6000 is twice 3000: the sum goes on as the loops would
        score.Undo(40_000).Play().StatusOf().State.ShouldBe(TapeState.Empty);
    }

    [Fact]
    public void A_merge_waits_for_the_seams_of_an_overdub_that_has_just_ended()
    {
        Score score = Loops(9000, 6000, 3000).Overdub(18_000, 2).Overdub(19_990, 2).Merge(MergeAt);
        Performed merged = score.Play();
        Performed apart = Loops(9000, 6000, 3000).Overdub(18_000, 2).Overdub(19_990, 2).Play();
        int swap = SwapOf(9000, 6000, 3000);
        merged.Engine.Refused.ShouldBe(0);
        merged.Master.ShouldBeNear(apart.Master, 1e-6, swap + Seam, swap + 9000);
    }

    [Theory]
    [InlineData(CommandKind.Record, 1)]
    [InlineData(CommandKind.Overdub, 1)]
    [InlineData(CommandKind.Overdub, 2)]
    [InlineData(CommandKind.Replace, 3)]
    [InlineData(CommandKind.Record, 3)]
    public void A_merge_is_refused_while_a_tape_of_it_is_being_written(CommandKind kind, int tape)
    {
        Score score = Loops(9000, 6000, 3000).At(19_000, kind, tape).Merge(MergeAt).At(25_000, kind, tape);
        Performed played = score.Play();
        played.Engine.Refused.ShouldBe(1);
        played.StatusOf(2).State.ShouldBe(TapeState.Playing);
    }

    [Fact]
    public void A_merge_is_refused_without_secondaries_without_anything_that_sounds_and_while_one_runs()
    {
        Loops(9000).Merge(MergeAt).Play().Engine.Refused.ShouldBe(1);
        Loops(9000).Also(16_000, 4).Merge(MergeAt).Play().Engine.Refused.ShouldBe(1);
        Loops(9000, 6000).Stop(16_000, 2).Merge(MergeAt).Play().Engine.Refused.ShouldBe(1);
        Loops(9000, 6000).Merge(MergeAt).Merge(MergeAt + 1).Play().Engine.Refused.ShouldBe(1);
    }

    [Fact]
    public void A_press_on_a_tape_of_the_merge_calls_it_off()
    {
        Performed played = Loops(9000, 6000, 3000).Merge(MergeAt).Stop(MergeAt + 200, 3).Play();
        played.StatusOf().Undo.ShouldBe(1);
        played.StatusOf(2).State.ShouldBe(TapeState.Playing);
        played.Tape().ShouldBeExactly(Loops(9000, 6000, 3000).Play().Tape());
    }
}
