namespace Modul.Host.Shared;

/// <summary>What the audio half is at.</summary>
public enum MachineState
{
    /// <summary>The driver is open, nothing is played yet.</summary>
    Ready,

    /// <summary>Audio flows.</summary>
    Running,

    /// <summary>The server is gone; the tapes are kept, and it is looked for.</summary>
    Lost,

    /// <summary>The frame where it was to end has been played.</summary>
    Ended,
}
