namespace Modul.Core.Tests.Mixing;

/// <summary>Samples for kernels: always the same for a seed, in this process and any other.</summary>
internal static class KernelSamples
{
    public static float[] Noise(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextSingle()) - 1)];
    }

    /// <summary>Every size of finite float there is, from denormals to the largest.</summary>
    public static float[] AnySize(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            float sample = BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
            return float.IsFinite(sample) ? sample : -0f;
        })];
    }
}
