namespace Modul.Standalone.Tests.Latency;

/// <summary>What a test puts between the output and the input: everything arrives on both sides unless said otherwise.</summary>
internal sealed class Wire(int frames, int rate = 48_000)
{
    public float[] Left { get; } = new float[frames];

    public float[] Right { get; } = new float[frames];

    /// <summary>A recording of the signal and two seconds of room.</summary>
    public static Wire For(float[] signal, int rate = 48_000) => new(signal.Length + (2 * rate), rate);

    public Wire Add(ReadOnlySpan<float> sound, int delay, double gain = 1)
    {
        Add(Left, sound, delay, gain);
        Add(Right, sound, delay, gain);
        return this;
    }

    /// <summary>Adds to one side only.</summary>
    public Wire Add(int side, ReadOnlySpan<float> sound, int delay, double gain = 1)
    {
        Add(side == 0 ? Left : Right, sound, delay, gain);
        return this;
    }

    /// <summary>White noise, normally distributed, another on each side.</summary>
    /// <param name="deviation">Its effective value.</param>
    /// <param name="seed">What it is drawn from.</param>
    public Wire Noise(double deviation, int seed) => Noise(0, deviation, seed).Noise(1, deviation, ~seed);

    public Wire Noise(int side, double deviation, int seed)
    {
        var random = new Random(seed);
        return Each(side, (_, sample) => sample + (float)(deviation * Normal()));

        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }

    /// <summary>A sine on both sides.</summary>
    public Wire Tone(double frequency, double amplitude) =>
        Each((i, sample) => sample + (float)(amplitude * Math.Sin((2 * Math.PI * frequency * i / rate) + 1)));

    public Wire Direct(float level) => Each((_, sample) => sample + level);

    public Wire Clip(float level) => Each((_, sample) => Math.Clamp(sample, -level, level));

    public Wire Each(Func<int, float, float> change) => Each(0, change).Each(1, change);

    private Wire Each(int side, Func<int, float, float> change)
    {
        float[] samples = side == 0 ? Left : Right;
        for (int i = 0; i < samples.Length; i++) samples[i] = change(i, samples[i]);
        return this;
    }

    private static void Add(float[] to, ReadOnlySpan<float> sound, int delay, double gain)
    {
        for (int i = 0; i < sound.Length && delay + i < to.Length; i++) to[delay + i] += (float)(gain * sound[i]);
    }
}
