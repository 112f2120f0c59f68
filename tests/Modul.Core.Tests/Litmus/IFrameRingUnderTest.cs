namespace Modul.Core.Tests.Litmus;

/// <summary>A ring of frames found by their place in time, sound or broken.</summary>
internal interface IFrameRingUnderTest
{
    int Frames { get; }

    long Written { get; }

    void Write(Span<float> samples);

    void Read(long from, Span<float> samples);
}
