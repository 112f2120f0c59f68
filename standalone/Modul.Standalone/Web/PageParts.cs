using Modul.Standalone.Stage;
using Modul.Standalone.Web.Sockets;

namespace Modul.Standalone.Web;

/// <summary>What the page shows and plays.</summary>
internal sealed record PageParts
{
    /// <summary>The looper.</summary>
    public required ILiveView View { get; init; }

    /// <summary>What the musician is told.</summary>
    public required NoticeFeed Notices { get; init; }

    /// <summary>Ends the program in order; returns at once.</summary>
    public required Action Quit { get; init; }

    /// <summary>The time from one snapshot to the next.</summary>
    public TimeSpan Interval { get; init; } = Broadcast.Usual;
}
