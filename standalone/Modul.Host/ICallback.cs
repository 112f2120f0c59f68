namespace Modul.Host;

/// <summary>What a driver calls.</summary>
internal unsafe interface ICallback
{
    /// <summary>One period: takes the inputs, which may be null for silence, and fills every output that is not null. [audio]</summary>
    /// <param name="inputs">Left and right.</param>
    /// <param name="outputs">Left, right, then left and right of every tape where they are asked for.</param>
    /// <param name="frames">Frames.</param>
    /// <param name="late">Nanoseconds between the cycle's beginning and now.</param>
    void Exchange(float** inputs, float** outputs, int frames, long late);

    /// <summary>A MIDI message at a frame of the period that comes next. [audio]</summary>
    void TakeMidi(int offset, byte status, byte data1, byte data2);

    /// <summary>The driver's frame time of the period that comes next. [audio]</summary>
    void TakeTime(long frame);

    /// <summary>The period will be another; no callback runs meanwhile. [control]</summary>
    void PeriodChanges(int period);

    /// <summary>The driver missed a deadline. [any]</summary>
    void Xrun();

    /// <summary>The driver's latencies in frames, capture and playback. [control]</summary>
    void LatencyIs(int capture, int playback);

    /// <summary>Frames that lie between input and output. [control]</summary>
    int Latency { get; }
}
