namespace Modul.Clap.Tests.Checks;

/// <summary>Notes that come with noise.</summary>
internal enum NoteKind
{
    None,

    /// <summary>On, then off; controllers; expressions.</summary>
    Orderly,

    /// <summary>Off without on, channels and keys that do not exist, unknown ports.</summary>
    Inconsistent,

    /// <summary>-1 for all keys, channels, ports or ids.</summary>
    Wildcard,
}
