using AudioPlugSharp;

namespace Modul.Vst3;

/// <summary>A stereo port that leaves the samples where the host has them, in either format: there is no buffer of its own that a block could be too long for.</summary>
internal sealed unsafe class HostPort(string name) : FloatAudioIOPort(name, EAudioChannelConfiguration.Stereo)
{
    /// <summary>Left and right, or null. [audio]</summary>
    public void** Sides => (void**)GetAudioBufferPtrs();

    /// <summary>Whether the samples are 64-bit. [audio]</summary>
    public bool Doubles => BitsPerSample == EAudioBitsPerSample.Bits64;

    protected override bool NeedBackingBuffer => false;
}
