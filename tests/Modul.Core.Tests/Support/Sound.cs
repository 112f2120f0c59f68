namespace Modul.Core.Tests.Support;

/// <summary>Input to play to an engine.</summary>
internal static class Sound
{
    /// <summary>White noise of half scale: every frame and each side differ, so that one frame out of place shows.</summary>
    public static Stereo Noise(int frames, int seed = 1)
    {
        var random = new Random(seed);
        return new Stereo(frames).Each(side => [.. side.Select(_ => random.NextSingle() - 0.5f)]);
    }

    /// <summary>A sine, a quarter of a period later on the right.</summary>
    public static Stereo Sine(int frames, int rate, double hertz, double amplitude)
    {
        float[] Side(double phase) =>
            [.. Enumerable.Range(0, frames).Select(i => (float)(amplitude * Math.Sin((2 * Math.PI * hertz * i / rate) - phase)))];
        return new Stereo(Side(0), Side(Math.PI / 2));
    }

    /// <summary>The same sound with silence from one frame to another.</summary>
    public static Stereo Hush(this Stereo sound, int from, int to)
    {
        Array.Clear(sound.Left, from, to - from);
        Array.Clear(sound.Right, from, to - from);
        return sound;
    }
}
