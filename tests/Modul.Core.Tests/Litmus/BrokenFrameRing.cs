namespace Modul.Core.Tests.Litmus;

/// <summary>The same ring with its one mistake: it says that frames are written before they are.</summary>
internal sealed class BrokenFrameRing(int frames) : IFrameRingUnderTest
{
    private readonly float[] _samples = new float[frames];
    private long _written;

    public int Frames => _samples.Length;

    public long Written => Volatile.Read(ref _written);

    public void Write(Span<float> samples)
    {
        long written = _written;
        Volatile.Write(ref _written, written + samples.Length);
        RaceWindow.Hold((uint)written);
        for (int i = 0; i < samples.Length; i++) _samples[(int)((written + i) % Frames)] = samples[i];
    }

    public void Read(long from, Span<float> samples)
    {
        for (int i = 0; i < samples.Length; i++) samples[i] = _samples[(int)((from + i) % Frames)];
    }
}
