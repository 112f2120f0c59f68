namespace Modul.Core.Tests.Tapes;

internal enum MoveKind
{
    /// <summary>A block runs.</summary>
    Run,

    /// <summary>A command is sent.</summary>
    Send,

    /// <summary>The host tells where the song is, and from then on before each block.</summary>
    Song,

    /// <summary>The storage thread gets one turn.</summary>
    Pump,

    /// <summary>The storage thread works until it is done, and the books are checked.</summary>
    Account,
}
