namespace Modul.Live.Tests.Cards;

/// <summary>Which build of the audio half.</summary>
public enum AudioHalf
{
    /// <summary>The library with a runtime of its own.</summary>
    Native,

    /// <summary>The same code in this runtime.</summary>
    InProcess,
}
