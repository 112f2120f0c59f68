namespace Modul.Standalone.Web.Guards;

/// <summary>What becomes of a message by how many came.</summary>
internal enum SocketVerdict
{
    /// <summary>It is taken.</summary>
    Take,

    /// <summary>It is not taken, and the client is told.</summary>
    Warn,

    /// <summary>It is not taken; the client was told a moment ago.</summary>
    Drop,

    /// <summary>The client goes on all the same: its socket is closed.</summary>
    Close,
}
