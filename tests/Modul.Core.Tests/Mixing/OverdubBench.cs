using Modul.Core.Mixing;
using Modul.Core.Storage;

namespace Modul.Core.Tests.Mixing;

/// <summary>Overdubs both sides to a place some samples off an alignment of 32 bytes, and sees that nothing around it is touched.</summary>
internal sealed unsafe class OverdubBench
{
    private const float Untouched = 99;

    public required float[] Left { get; init; }

    public required float[] Right { get; init; }

    public required Peak Peak { get; init; }

    public static OverdubBench Of(
        float[] oldLeft, float[] oldRight, float[] inLeft, float[] inRight, float feedback, bool past, int offset, Peak? before = null)
    {
        int frames = inLeft.Length, side = (frames + 32) / 8 * 8;
        var memory = new float[(2 * side) + 32];
        memory.AsSpan().Fill(Untouched);
        Peak peak = before ?? Peak.None;
        int left, right;
        fixed (float* to = memory)
        fixed (float* belowLeft = oldLeft)
        fixed (float* belowRight = oldRight)
        fixed (float* fromLeft = inLeft)
        fixed (float* fromRight = inRight)
        {
            left = offset + (int)((32 - ((nint)to % 32)) % 32 / sizeof(float));
            right = left + side;
            WriteKernel.Overdub(to + left, to + right, belowLeft, belowRight, fromLeft, fromRight, frames, feedback, past, ref peak);
            CacheHint.Publish();
        }
        memory[..left].Concat(memory[(left + frames)..right]).Concat(memory[(right + frames)..]).ShouldAllBe(sample => sample == Untouched);
        return new OverdubBench { Left = memory[left..(left + frames)], Right = memory[right..(right + frames)], Peak = peak };
    }
}
