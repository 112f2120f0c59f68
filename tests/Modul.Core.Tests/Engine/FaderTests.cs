using Modul.Core.Control;
using Modul.Core.Tests.Support;

namespace Modul.Core.Tests.Engine;

/// <summary>Volume, pan, mute and solo: gains on what a tape plays, that move in a straight line over a seam.</summary>
public class FaderTests
{
    private const int Seam = 40;
    private const int Length = 4000;
    private const int Frames = 40_000;
    private const int Turn = 10_000;

    private static Score Loop(int tapes = 1)
    {
        var score = new Score(Sound.Noise(Frames)) { Rate = 8000 };
        for (int tape = 1; tape <= tapes; tape++) score.Record(tape * 100, tape).Record((tape * 100) + Length, tape);
        return score;
    }

    private static float At(float[] tape, int frame, int number = 1) => tape[(frame - (number * 100) + (100 * Length)) % Length];

    private static float Gain(double decibels) => (float)Math.Pow(10, decibels / 20);

    [Theory]
    [InlineData(-6, 0)]
    [InlineData(12.5, 0)]
    [InlineData(-144, 0)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(0, 1)]
    [InlineData(0, -1)]
    [InlineData(0, 0.25)]
    [InlineData(-3, -0.75)]
    public void Volume_is_in_decibels_and_pan_turns_down_the_side_it_leaves(double decibels, double pan)
    {
        Performed played = Loop().Volume(Turn, decibels).Pan(Turn, pan).Play();
        double left = Gain(decibels) * (pan > 0 ? 1 - pan : 1), right = Gain(decibels) * (pan < 0 ? 1 + pan : 1);
        for (int frame = Turn; frame < Frames; frame++)
        {
            double moved = Math.Min(1, (double)(frame - Turn) / Seam);
            ((double)played.Master.Left[frame]).ShouldBe(At(played.Tape().Left, frame) * (1 + (moved * (left - 1))), 2e-6);
            ((double)played.Master.Right[frame]).ShouldBe(At(played.Tape().Right, frame) * (1 + (moved * (right - 1))), 2e-6);
        }
    }

    [Fact]
    public void Back_at_0_dB_and_centre_every_sample_is_the_tapes_own()
    {
        Performed played = Loop().Volume(Turn, -7.3).Pan(Turn, 0.4).Mute(12_000, true).Volume(14_000, 0).Pan(14_000, 0).Mute(15_000, false).Play();
        for (int frame = 15_000 + Seam; frame < Frames; frame++)
        {
            played.Master.Left[frame].ShouldBe(At(played.Tape().Left, frame));
            played.Master.Right[frame].ShouldBe(At(played.Tape().Right, frame));
        }
    }

    [Fact]
    public void A_fader_turned_while_it_moves_goes_on_from_where_it_is()
    {
        Performed played = Loop().Mute(Turn, true).Mute(Turn + 10, false).Play();
        for (int frame = Turn; frame < Turn + 10 + Seam; frame++)
        {
            double gain = frame < Turn + 10 ? 1 - ((frame - Turn) / 40.0) : 0.75 + (0.25 * (frame - Turn - 10) / 40.0);
            ((double)played.Master.Left[frame]).ShouldBe(At(played.Tape().Left, frame) * gain, 2e-6);
        }
    }

    [Fact]
    public void Mute_is_silence_after_the_seam_and_the_loop_goes_on_under_it()
    {
        Performed played = Loop().Mute(Turn, true).Mute(20_000, false).Play();
        played.Master.ShouldBeExactly(new Stereo(Frames), Turn + Seam, 20_000);
        for (int frame = 20_000 + Seam; frame < Frames; frame++) played.Master.Left[frame].ShouldBe(At(played.Tape().Left, frame));
    }

    [Fact]
    public void Solo_silences_every_tape_without_it_and_a_mute_stays_a_mute()
    {
        Performed played = Loop(3).Solo(Turn, true, 2).Solo(14_000, true, 3).Mute(18_000, true, 2).Solo(22_000, false, 2).Solo(26_000, false, 3).Play();
        void ShouldSound(int from, int to, params int[] tapes)
        {
            for (int frame = from + Seam; frame < to; frame++)
            {
                float sum = 0;
                foreach (int tape in tapes) sum += At(played.Tape(tape).Left, frame, tape);
                played.Master.Left[frame].ShouldBe(sum, 1e-6);
            }
        }
        ShouldSound(5000, Turn, 1, 2, 3);
        ShouldSound(Turn, 14_000, 2);
        ShouldSound(14_000, 18_000, 2, 3);
        ShouldSound(18_000, 22_000, 3);
        ShouldSound(22_000, 26_000, 3);
        ShouldSound(26_000, Frames, 1, 3);
    }

    [Fact]
    public void Without_a_number_mute_solo_and_volume_act_on_the_secondary_tapes_too_and_pan_does_not()
    {
        Score score = Loop(4).Select(9000, 2).Also(9000, 4).At(Turn, CommandKind.Volume, 0, -9).At(Turn, CommandKind.Mute, 0)
            .At(Turn, CommandKind.Solo, 0).At(Turn, CommandKind.Pan, 0, 0.5);
        Performed played = score.Play();
        played.Status.Select(tape => tape.Volume).ShouldBe([0, -9, 0, -9]);
        played.Status.Select(tape => tape.Mute).ShouldBe([0, 1, 0, 1]);
        played.Status.Select(tape => tape.Solo).ShouldBe([0, 1, 0, 1]);
        played.Status.Select(tape => tape.Pan).ShouldBe([0, 0.5f, 0, 0]);
    }

    [Theory]
    [InlineData(CommandKind.Volume, 24.1)]
    [InlineData(CommandKind.Volume, double.NaN)]
    [InlineData(CommandKind.Volume, double.PositiveInfinity)]
    [InlineData(CommandKind.Pan, 1.01)]
    [InlineData(CommandKind.Pan, double.NaN)]
    [InlineData(CommandKind.Feedback, -0.1)]
    [InlineData(CommandKind.Feedback, double.NaN)]
    public void A_value_out_of_its_range_is_refused_and_changes_nothing(CommandKind kind, double value)
    {
        Performed played = Loop().At(Turn, kind, 1, value).Play();
        played.Engine.Refused.ShouldBe(1);
        played.Master.ShouldBeExactly(Loop().Play().Master);
    }
}
