namespace Modul.Plugin;

/// <summary>Samples of 32 and 64 bits. [audio]</summary>
internal static unsafe class SampleFormat
{
    /// <summary>The nearest 32-bit samples; what is beyond them becomes infinite, which the engine keeps out as it does any infinity.</summary>
    public static void Narrow(double* from, float* to, int frames)
    {
        for (int i = 0; i < frames; i++) to[i] = (float)from[i];
    }

    /// <summary>The same samples in 64 bits.</summary>
    public static void Widen(float* from, double* to, int frames)
    {
        for (int i = 0; i < frames; i++) to[i] = from[i];
    }

    /// <summary>The same samples elsewhere; both may be one memory.</summary>
    public static void Copy(double* from, double* to, int frames) => new Span<double>(from, frames).CopyTo(new Span<double>(to, frames));
}
