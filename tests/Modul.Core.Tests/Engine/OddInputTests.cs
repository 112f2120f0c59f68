using Modul.Core.Control;
using Modul.Core.Tests.Support;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Engine;

/// <summary>Input that is no audio, absent, or in the output's own memory.</summary>
public unsafe class OddInputTests
{
    private const int Frames = 20_000;
    private static readonly float[] Odd = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, 1e-40f, -float.Epsilon, -float.NaN];

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(4096)]
    public void What_is_no_audio_becomes_silence_and_is_counted(int block)
    {
        Stereo clean = Sound.Noise(Frames), dirty = Sound.Noise(Frames);
        for (int i = 0; i < 600; i++)
        {
            int frame = 50 + (i * 33);
            float[] side = dirty.Sides[i % 2], mended = clean.Sides[i % 2];
            (side[frame], mended[frame]) = (Odd[i / 2 % Odd.Length], 0);
        }
        static Score Play(Stereo input) => new Score(input) { Rate = 8000, Gap = new Gap(5, 6) }
            .PlayThrough(0, true).Record(100).Overdub(3000).Replace(9000).Replace(12_000).LiveRecord(0, true).LiveRecord(Frames - 1, false);
        Performed played = Play(dirty).Play(block), expected = Play(clean).Play();
        played.Tape().ShouldBeBits(expected.Tape(), "tape");
        played.Master.ShouldBeBits(expected.Master, "master");
        played.Records[0].ShouldBeBits(expected.Records[0], "live record");
        (played.Engine.NaNs, played.Engine.Infinities, played.Engine.Denormals).ShouldBe((200, 200, 200));
        (expected.Engine.NaNs, expected.Engine.Infinities, expected.Engine.Denormals).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void The_largest_numbers_piled_up_stay_finite_on_the_tape_and_on_the_way_out()
    {
        Stereo huge = new Stereo(60_000).Each(side => [.. side.Select((_, i) => i % 2 == 0 ? float.MaxValue : -3e38f)]);
        Performed played = new Score(huge) { Rate = 8000 }.Record(100).Overdub(4100).Overdub(30_000).Volume(31_000, 24).Pan(32_000, 0.3)
            .Record(33_000, 2).Record(37_000, 2).Play();
        played.Tape().Left.ShouldAllBe(sample => float.IsFinite(sample));
        played.Master.Left.ShouldAllBe(sample => float.IsFinite(sample));
        played.Master.Right.ShouldAllBe(sample => float.IsFinite(sample));
    }

    [Fact]
    public void A_merge_of_the_largest_numbers_stays_finite()
    {
        Stereo huge = new Stereo(60_000).Each(side => [.. side.Select(_ => 3e38f)]);
        Performed played = new Score(huge) { Rate = 8000 }.Record(100).Record(4100).Record(200, 2).Record(4200, 2).Volume(5000, 12, 2)
            .Also(6000, 2).Merge(6000).Play();
        played.StatusOf().Undo.ShouldBe(2);
        played.Tape().Left.ShouldAllBe(sample => float.IsFinite(sample));
    }

    [Fact]
    public void Feedback_that_fades_a_tape_away_leaves_no_denormals()
    {
        Stereo input = Sound.Noise(60_000).Hush(1100, 60_000);
        Performed played = new Score(input) { Rate = 8000 }.Feedback(0, 0.01).Record(100).Overdub(1100).Play();
        played.Tape().Left.ShouldAllBe(sample => sample == 0 || float.IsNormal(sample));
        played.Tape().Left.ShouldAllBe(sample => Math.Abs(sample) < 1e-30f);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(1000)]
    public void Input_and_output_may_share_their_memory(int block)
    {
        static Score Write() => new Score(Sound.Noise(Frames)) { Rate = 8000, Gap = new Gap(40, 50) }
            .PlayThrough(500, true).Record(1000).Overdub(5000).Overdub(11_000).Undo(15_000);
        Performed apart = Write().Play(block);
        Score score = Write();
        using var looper = new Looper(score.Options);
        foreach (Command command in score.Commands) looper.Queue.TryAdd(command).ShouldBeTrue();
        fixed (float* left = score.Input.Left, right = score.Input.Right)
            for (int frame = 0; frame < Frames; frame += block)
                looper.Process(new AudioBlock(left + frame, right + frame, left + frame, right + frame, Math.Min(block, Frames - frame)));
        score.Input.ShouldBeBits(apart.Master, "master");
        var tape = new Stereo((int)looper.AudioOf(1)!.Length);
        looper.AudioOf(1)!.Read(0, tape.Left, tape.Right);
        tape.ShouldBeBits(apart.Tape(), "tape");
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void An_input_that_is_not_there_is_silence(bool noLeft, bool noRight)
    {
        Stereo input = Sound.Noise(Frames);
        var silent = new Stereo([.. input.Left], [.. input.Right]);
        if (noLeft) Array.Clear(silent.Left);
        if (noRight) Array.Clear(silent.Right);
        static Score Write(Stereo input) => new Score(input) { Rate = 8000 }.PlayThrough(500, true).Record(1000).Overdub(5000).Overdub(11_000);
        Performed expected = Write(silent).Play(100);
        Score score = Write(input);
        using var looper = new Looper(score.Options);
        foreach (Command command in score.Commands) looper.Queue.TryAdd(command).ShouldBeTrue();
        var master = new Stereo(Frames);
        fixed (float* left = input.Left, right = input.Right, outLeft = master.Left, outRight = master.Right)
            for (int frame = 0; frame < Frames; frame += 100)
                looper.Process(new AudioBlock(noLeft ? null : left + frame, noRight ? null : right + frame, outLeft + frame, outRight + frame, 100));
        master.ShouldBeBits(expected.Master, "master");
        looper.AudioOf(1)!.Length.ShouldBe(4000);
    }

    [Fact]
    public void A_block_of_no_frames_changes_nothing()
    {
        Score score = new Score(Sound.Noise(Frames)) { Rate = 8000 }.Record(1000).Record(5000);
        int turn = 0;
        score.Play(() => turn++ % 2 * 64).Master.ShouldBeExactly(score.Play().Master);
    }
}
