namespace Modul.Host.Shared;

/// <summary>What becomes of a driver that the program opened.</summary>
public enum CardEvent
{
    /// <summary>It is there, in a format: audio flows as soon as it calls.</summary>
    Back,

    /// <summary>It is gone; it may come back, in any format.</summary>
    Gone,

    /// <summary>It stops to begin anew, in any format.</summary>
    Restarts,

    /// <summary>Its latencies are those of a format; the rest stays.</summary>
    Latency,

    /// <summary>It missed a deadline.</summary>
    Xrun,
}
