namespace Modul.Core.Storage.Wav;

/// <summary>How a WAV file's samples are coded.</summary>
public enum WavEncoding
{
    /// <summary>Integers: 8 bits unsigned; 16, 24 or 32 bits signed.</summary>
    Pcm,

    /// <summary>IEEE floating point: 32 or 64 bits.</summary>
    Float,
}
