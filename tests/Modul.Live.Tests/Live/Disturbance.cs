namespace Modul.Live.Tests.Live;

/// <summary>What a server does to a session that goes on.</summary>
public enum Disturbance
{
    /// <summary>Killed; comes back as it was.</summary>
    Killed,

    /// <summary>Killed; comes back with another period.</summary>
    KilledForAnotherPeriod,

    /// <summary>Ended in order; comes back.</summary>
    Quit,

    /// <summary>Drops its client.</summary>
    Drops,

    /// <summary>Its client does not answer for longer than a server waits.</summary>
    ClientFrozen,

    /// <summary>Changes its period, and changes it back.</summary>
    Period,
}
