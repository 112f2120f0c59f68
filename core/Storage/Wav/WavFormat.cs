namespace Modul.Core.Storage.Wav;

/// <summary>What a WAV file's fmt chunk says, already found readable.</summary>
/// <param name="Encoding">Integer or floating-point samples.</param>
/// <param name="BitsPerSample">Bits one sample takes in the file: 8, 16, 24, 32 or 64.</param>
/// <param name="Channels">1 or 2.</param>
/// <param name="SampleRate">Hz, <see cref="MinSampleRate"/> to <see cref="MaxSampleRate"/>.</param>
public readonly record struct WavFormat(WavEncoding Encoding, int BitsPerSample, int Channels, int SampleRate)
{
    /// <summary>The lowest sample rate read or written, Hz.</summary>
    public const int MinSampleRate = 1_000;

    /// <summary>The highest sample rate read or written, Hz.</summary>
    public const int MaxSampleRate = 768_000;

    /// <summary>Bytes one frame (a sample of every channel) takes in the file: 1 to 16.</summary>
    public int FrameBytes => Channels * (BitsPerSample / 8);
}
