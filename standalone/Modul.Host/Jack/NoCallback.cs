namespace Modul.Host.Jack;

/// <summary>Stands where the engine was, for a client that a server which does not answer has not let go: silence.</summary>
internal sealed unsafe class NoCallback : ICallback
{
    public int Latency => 0;

    public void Exchange(float** inputs, float** outputs, int frames, long late)
    {
        new Span<float>(outputs[0], frames).Clear();
        new Span<float>(outputs[1], frames).Clear();
    }

    public void TakeMidi(int offset, byte status, byte data1, byte data2)
    {
    }

    public void TakeTime(long frame)
    {
    }

    public void PeriodChanges(int period)
    {
    }

    public void Xrun()
    {
    }

    public void LatencyIs(int capture, int playback)
    {
    }
}
