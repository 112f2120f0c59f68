namespace Modul.Vst3.Stage;

/// <summary>Noise between -0.5 and 0.5 that is the same in every program.</summary>
internal static class Noise
{
    public static float At(long frame)
    {
        ulong x = ((ulong)frame + 1) * 0x9E3779B97F4A7C15;
        x ^= x >> 29;
        x *= 0xBF58476D1CE4E5B9;
        return (float)((int)(x >> 40) - (1 << 23)) / (1 << 24);
    }
}
