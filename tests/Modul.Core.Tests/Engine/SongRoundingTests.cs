using Modul.Core.Control;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Engine;

public sealed unsafe class SongRoundingTests
{
    private const int Rate = 48_000, Block = 512, Blocks = 1500;
    private const double Tempo = 121;

    [Theory]
    [InlineData(1920)]
    [InlineData(960)]
    [InlineData(48)]
    public void A_host_that_rounds_its_position_to_ticks_gives_the_samples_of_one_that_does_not(int ticks)
    {
        Play(quarter => Math.Floor(quarter * ticks) / ticks).SequenceEqual(Play(quarter => quarter)).ShouldBeTrue();
        Play(quarter => (float)quarter).SequenceEqual(Play(quarter => quarter)).ShouldBeTrue();
    }

    [Fact]
    public void A_jump_by_a_sixteenth_is_no_rounding()
    {
        float[] jumped = Play(quarter => quarter < 8 ? quarter : quarter + 0.25);
        jumped.SequenceEqual(Play(quarter => quarter)).ShouldBeFalse();
    }

    // Two bars recorded to the song with sync and metronome, and played on.
    private static float[] Play(Func<double, double> told)
    {
        using var looper = new Looper(new LooperOptions { Rate = Rate, Tapes = 2, MemoryBudget = 16 << 20, Offline = true });
        looper.Queue.TryAdd(new Command(CommandKind.Sync) { Switch = Switch.On });
        looper.Queue.TryAdd(new Command(CommandKind.Metronome) { Switch = Switch.On });
        looper.Queue.TryAdd(new Command(CommandKind.Quantize) { Count = (int)Quantize.Bar });
        looper.Queue.TryAdd(new Command(CommandKind.Record, 1) { Count = 1, Frame = 1000 });
        var heard = new float[Blocks * Block];
        float* left = stackalloc float[Block], right = stackalloc float[Block];
        for (int block = 0; block < Blocks; block++)
        {
            long frame = (long)block * Block;
            for (int i = 0; i < Block; i++) left[i] = right[i] = 0.5f * MathF.Sin((frame + i) * 0.01f);
            looper.Follow(new SongPosition(told(frame * Tempo / 60 / Rate), Tempo, TimeSignature.Common, 0, Playing: true));
            looper.Process(new AudioBlock(left, right, left, right, Block));
            new Span<float>(left, Block).CopyTo(heard.AsSpan(block * Block));
        }
        heard[^Block..].ShouldContain(sample => sample != 0);
        return heard;
    }
}
