namespace Modul.Host;

/// <summary>What moves audio: calls an <see cref="ICallback"/> period by period. [control]</summary>
internal interface IAudioDriver : IDisposable
{
    /// <summary>Frames a second.</summary>
    int Rate { get; }

    /// <summary>Frames of a callback.</summary>
    int Period { get; }

    /// <summary>Real-time priority of the callback's thread; 0 where it has none, below where that is not known.</summary>
    int Priority { get; }

    /// <summary>Whether the server has gone.</summary>
    bool Lost { get; }

    /// <summary>Whether something is connected to an input and something to an output.</summary>
    bool Connected { get; }

    /// <summary>Tells the callback the latencies as they are now.</summary>
    void TellLatency();

    /// <summary>Lets audio flow. False where it cannot.</summary>
    bool Start();

    /// <summary>Calls back no more from here on, though what moves the audio cannot be ended.</summary>
    void Abandon();
}
