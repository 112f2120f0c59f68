using Modul.Standalone.Stage;
using Modul.Standalone.Web.Pairing;
using Modul.Standalone.Web.Sockets;

namespace Modul.Standalone.Web;

/// <summary>What the page shows and plays.</summary>
internal sealed record PageParts
{
    /// <summary>The looper.</summary>
    public required ILiveView View { get; init; }

    /// <summary>What its tapes hold.</summary>
    public required ITapeAudio Audio { get; init; }

    /// <summary>What the musician is told.</summary>
    public required NoticeFeed Notices { get; init; }

    /// <summary>Ends the program in order; returns at once.</summary>
    public required Action Quit { get; init; }

    /// <summary>Shows the driver's control panel and returns at once; null where the driver is none that has one.</summary>
    public Action? ShowPanel { get; init; }

    /// <summary>The folder of the session's files: tapes are written there before they are sent.</summary>
    public string Folder { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>What every device must show; null where none must.</summary>
    public PairingToken? Token { get; init; }

    /// <summary>What rates are bounded by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The time from one snapshot to the next.</summary>
    public TimeSpan Interval { get; init; } = Broadcast.Usual;
}
