namespace Modul.Core.Timing;

/// <summary>What a press waits for before it acts.</summary>
public enum Quantize : byte
{
    /// <summary>A press acts at once.</summary>
    Off,

    /// <summary>The next beat of the transport.</summary>
    Beat,

    /// <summary>The next bar of the transport.</summary>
    Bar,

    /// <summary>The next start of the tape's own loop, or of the first loop where the tape is empty.</summary>
    Loop,
}
