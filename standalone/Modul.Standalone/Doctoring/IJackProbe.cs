namespace Modul.Standalone.Doctoring;

/// <summary>Asks JACK, in the way its own clients do.</summary>
internal interface IJackProbe
{
    /// <summary>The server that is asked for: $JACK_DEFAULT_SERVER, or <c>default</c>.</summary>
    string ServerName { get; }

    /// <summary>Whether libjack can be loaded.</summary>
    bool HasLibrary { get; }

    /// <summary>What the library calls its version; null where it does not say.</summary>
    string? LibraryVersion { get; }

    /// <summary>What a running server answers; null where none does. None is started.</summary>
    JackAnswer? Ask();
}
