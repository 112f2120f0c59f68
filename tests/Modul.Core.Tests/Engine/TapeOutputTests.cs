using Modul.Core.Control;
using Modul.Core.Tests.RealTime;
using Modul.Core.Tests.Support;

namespace Modul.Core.Tests.Engine;

/// <summary>Each tape on an output of its own: what it adds to the master, and nothing else.</summary>
public unsafe class TapeOutputTests
{
    private const int Length = 4000;
    private const int Frames = 30_000;
    private const int Seam = 40;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(200, 30)];

    public static TheoryData<string> Written => [.. WrittenPerformances.Names];

    [Theory]
    [MemberData(nameof(Written))]
    public void In_a_written_performance_they_add_up_to_the_master(string name) => ShouldAddUp(WrittenPerformances.Of(name));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void In_a_performance_drawn_by_lot_they_add_up_to_the_master(int seed) => ShouldAddUp(RandomPerformance.Of(seed));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void They_are_the_same_in_any_blocks_and_change_nothing_of_the_master(int seed)
    {
        Score score = RandomPerformance.Of(seed);
        TapeSplit single = TapeSplit.Of(score, 1);
        Performed without = score.Play(64);
        single.Master.ShouldBeBits(without.Master, "master without outputs");
        single.Engine.ShouldBe(without.Engine);
        foreach (int block in new[] { 17, 64, 480 }) ShouldBeSame(TapeSplit.Of(score, block), single, $"blocks of {block}");
        var random = new Random(seed);
        ShouldBeSame(TapeSplit.Of(score, () => random.Next(1, 900)), single, "blocks of random sizes");
    }

    [Fact]
    public void A_tape_comes_out_after_its_fader_while_the_seam_moves_it_and_after()
    {
        Performed played = Loops().Play();
        TapeSplit split = TapeSplit.Of(Loops().Volume(12_000, -6).Pan(16_000, -0.5).Mute(20_000, true, 2));
        float quiet = MathF.Pow(10, -6 / 20f);
        for (int frame = 9000; frame < Frames; frame++)
        {
            float first = At(played.Tape(1).Left, frame, 100), second = At(played.Tape(2).Left, frame, 4500);
            double gain = 1 + (Moved(frame, 12_000) * (quiet - 1.0));
            ((double)split.Tapes[0].Left[frame]).ShouldBe(first * gain, 2e-6);
            double right = gain * (1 - (0.5 * Moved(frame, 16_000)));
            ((double)split.Tapes[0].Right[frame]).ShouldBe(At(played.Tape(1).Right, frame, 100) * right, 2e-6);
            ((double)split.Tapes[1].Left[frame]).ShouldBe(second * (1 - Moved(frame, 20_000)), 2e-6);
        }
    }

    [Fact]
    public void A_solo_silences_the_others_outputs_and_an_empty_tape_has_only_silence()
    {
        TapeSplit split = TapeSplit.Of(Loops().Solo(12_000, true, 2));
        split.Tapes[0].ShouldBeExactly(new Stereo(Frames), 12_000 + Seam);
        split.Tapes[1].ShouldBeExactly(split.Master, 12_000 + Seam);
        split.Tapes[2].ShouldBeBits(new Stereo(Frames), "an empty tape");
        split.Master.Left.Skip(12_100).Count(sample => sample != 0).ShouldBeGreaterThan(17_000);
    }

    [Fact]
    public void What_is_no_tape_comes_out_of_none()
    {
        TapeSplit split = TapeSplit.Of(new Score(Sound.Noise(8000)) { Rate = 8000 }.PlayThrough(0, true).Metronome(0, true));
        foreach (Stereo tape in split.Tapes) tape.ShouldBeBits(new Stereo(8000), "a tape");
        split.Master.Left.Count(sample => sample != 0).ShouldBeGreaterThan(7000);
    }

    [Fact]
    public void Outputs_that_are_not_wanted_are_left_alone_and_the_others_are_the_same()
    {
        Score score = WrittenPerformances.Of("a merge of three loops with faders, undone");
        TapeSplit all = TapeSplit.Of(score), some = TapeSplit.Of(score, () => 480, tape => tape % 2 == 0);
        some.Master.ShouldBeBits(all.Master, "master");
        for (int i = 0; i < all.Tapes.Length; i++)
        {
            if (i % 2 == 1) some.Tapes[i].ShouldBeBits(all.Tapes[i], $"tape {i + 1}");
            else some.Tapes[i].Left.ShouldAllBe(sample => sample == TapeSplit.Stale);
        }
    }

    [Fact]
    public void Audio_beyond_what_a_float_holds_does_not_come_out()
    {
        Stereo input = Sound.Noise(Frames).Each(side => [.. side.Select(sample => sample * float.MaxValue)]);
        Score score = new Score(input) { Rate = 8000 }.Record(100).Record(4100).Volume(4200, 24).Volume(20_000, -144);
        TapeSplit split = TapeSplit.Of(score);
        split.Tapes[0].Left.ShouldAllBe(sample => float.IsFinite(sample) && !float.IsSubnormal(sample));
    }

    [Fact]
    public void Asking_for_them_allocates_nothing()
    {
        using var looper = new Looper(new LooperOptions { Rate = 8000, Tapes = 4, MemoryBudget = 16 << 20 });
        float* memory = stackalloc float[10 * 64];
        float** outputs = stackalloc float*[8];
        for (int i = 0; i < 8; i++) outputs[i] = memory + ((i + 2) * 64);
        var block = new AudioBlock(memory, memory, memory, memory + 64, 64, outputs);
        Play(looper, block); // what the runtime makes at a first call is its own
        AllocatedBytes.Of(() => Play(looper, block)).ShouldBe(0);

        static void Play(Looper looper, in AudioBlock block)
        {
            for (int i = 0; i < 20_000; i++)
            {
                CommandKind kind = i % 3 == 0 ? CommandKind.Mute : CommandKind.Solo;
                if (i == 10 || i == 50) looper.Queue.TryAdd(new Command(CommandKind.Record, 1));
                if (i % 7 == 0) looper.Queue.TryAdd(new Command(kind, 1 + (i % 4)));
                looper.Process(block);
            }
        }
    }

    /// <summary>Two loops and two empty tapes.</summary>
    private static Score Loops() =>
        new Score(Sound.Noise(Frames)) { Rate = 8000 }.Record(100).Record(100 + Length).Record(4500, 2).Record(4500 + Length, 2);

    private static float At(float[] tape, int frame, int start) => tape[(frame - start) % Length];

    private static double Moved(int frame, int from) => Math.Clamp((double)(frame - from) / Seam, 0, 1);

    private static void ShouldAddUp(Score score)
    {
        TapeSplit split = TapeSplit.Of(score.Without(CommandKind.PlayThrough, CommandKind.Metronome));
        split.Sum().ShouldBeExactly(split.Master);
    }

    private static void ShouldBeSame(TapeSplit split, TapeSplit single, string blocks)
    {
        split.Master.ShouldBeBits(single.Master, $"{blocks}: master");
        for (int i = 0; i < single.Tapes.Length; i++) split.Tapes[i].ShouldBeBits(single.Tapes[i], $"{blocks}: tape {i + 1}");
    }
}
