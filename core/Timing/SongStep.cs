namespace Modul.Core.Timing;

/// <summary>What a song's position did to the transport's line.</summary>
internal enum SongStep : byte
{
    /// <summary>Nothing: the song is where the line says.</summary>
    None,

    /// <summary>The line was laid anew, and goes on from where it was: another tempo, other bars, a fraction of a frame.</summary>
    Laid,

    /// <summary>The song went on elsewhere, and the line with it.</summary>
    Jumped,
}
