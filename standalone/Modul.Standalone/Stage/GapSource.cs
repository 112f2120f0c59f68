namespace Modul.Standalone.Stage;

/// <summary>Where the gap in use comes from.</summary>
internal enum GapSource
{
    /// <summary>The driver claims these latencies.</summary>
    Driver,

    /// <summary>The user gave it.</summary>
    Given,

    /// <summary>It was measured and saved for this driver and period.</summary>
    Saved,
}
