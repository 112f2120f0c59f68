namespace Modul.Host.Shared;

/// <summary>What the audio half has to tell a person; the words are the program's.</summary>
public enum NoticeKind
{
    /// <summary>No server answered: the null driver plays.</summary>
    NoServer,

    /// <summary>There is no real-time priority; A is the error number, or 0 where the server has none.</summary>
    NoPriority,

    /// <summary>Memory could not be locked; A is the error number.</summary>
    NotLocked,

    /// <summary>The server is gone.</summary>
    ServerLost,

    /// <summary>The server is back; A is its rate, B its period.</summary>
    ServerBack,

    /// <summary>The period changed; A is the one before, B the new one.</summary>
    Period,

    /// <summary>The output buffer is smaller than the period: A was asked for, B is used.</summary>
    OutputBufferRaised,

    /// <summary>The driver's latencies changed; A is capture, B playback, in frames.</summary>
    Latency,

    /// <summary>The rate changed; A is the one before, B the new one. The tapes were converted.</summary>
    Rate,

    /// <summary>The rate changed and memory to convert the tapes was not to be had: A is the one before, B the new one.</summary>
    RateRefused,

    /// <summary>A file could not be written; the text is in the failure of the record.</summary>
    DiskFailed,

    /// <summary>The driver that the program opened is gone.</summary>
    CardLost,

    /// <summary>That driver is back; A is its rate, B its period.</summary>
    CardBack,

    /// <summary>That driver began anew; A is its rate, B its period.</summary>
    CardRestarted,
}
