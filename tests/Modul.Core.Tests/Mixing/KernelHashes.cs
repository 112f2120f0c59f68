using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Modul.Core.Mixing;

namespace Modul.Core.Tests.Mixing;

/// <summary>A hash over every bit that each kernel makes of the same samples, to be compared between processes.</summary>
internal static unsafe class KernelHashes
{
    private static readonly int[] Lengths = [1, 7, 8, 9, 15, 16, 17, 31, 32, 33, 100, 128, 255, 256];

    public static IReadOnlyDictionary<string, string> All() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["mix"] = Mixes(),
        ["overdub"] = Overdubs(past: false),
        ["overdub past the caches"] = Overdubs(past: true),
        ["blend"] = Blends(),
        ["measure"] = Measures(),
        ["guard"] = Guards(),
    };

    private static string Mixes()
    {
        List<float> made = [];
        for (int lanes = 1; lanes <= 9; lanes++)
        {
            foreach (int frames in Lengths)
            {
                var bench = new MixBench();
                for (int lane = 0; lane < lanes; lane++)
                    bench.Lane(lane, frames, new Slope(0.7f, lane % 3 == 2 ? 0.001f : 0, 3), new Slope(0.3f, lane % 5 == 4 ? -0.001f : 0, 9), lane);
                (float[] left, float[] right) = bench.Mix(frames, frames);
                made.AddRange([.. left, .. right, .. bench.PeaksLeft, .. bench.PeaksRight]);
            }
        }
        return Hash(made);
    }

    private static string Overdubs(bool past)
    {
        List<float> made = [];
        foreach (int frames in Lengths)
        {
            float[] old = KernelSamples.AnySize(frames, 2 * frames), input = KernelSamples.AnySize(-frames, 2 * frames);
            OverdubBench bench = OverdubBench.Of(old[..frames], old[frames..], input[..frames], input[frames..], 0.6f, past, offset: frames % 8);
            made.AddRange([.. bench.Left, .. bench.Right, bench.Peak.LeftMin, bench.Peak.LeftMax, bench.Peak.RightMin, bench.Peak.RightMax]);
        }
        return Hash(made);
    }

    private static string Blends()
    {
        List<float> made = [];
        foreach (int frames in Lengths)
        {
            float[] old = KernelSamples.Noise(frames, frames), input = KernelSamples.Noise(-frames, frames), target = new float[frames];
            fixed (float* to = target)
            fixed (float* below = old)
            fixed (float* from = input)
                WriteKernel.Blend(to, below, from, frames, new Slope(0.9f, -0.001f, 5), new Slope(0, 1f / 240, 11));
            made.AddRange(target);
        }
        return Hash(made);
    }

    private static string Measures()
    {
        List<float> made = [];
        foreach (int frames in Lengths)
        {
            (float least, float most) = (float.PositiveInfinity, float.NegativeInfinity);
            fixed (float* from = KernelSamples.Noise(frames, frames)) WriteKernel.Measure(from, frames, ref least, ref most);
            made.AddRange([least, most]);
        }
        return Hash(made);
    }

    private static string Guards()
    {
        List<float> made = [];
        foreach (int frames in Lengths)
        {
            var guard = new SampleGuard();
            float[] source = KernelSamples.AnySize(frames, frames), target = new float[frames];
            if (frames % 2 == 0) source[frames / 2] = float.NaN;
            fixed (float* from = source)
            fixed (float* to = target)
                made.Add(guard.Clean(from, to, frames));
            made.AddRange([.. target, guard.NaNs, guard.Denormals]);
        }
        return Hash(made);
    }

    private static string Hash(List<float> samples) => Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(samples))));
}
