using System.Net;
using Microsoft.AspNetCore.Connections;

namespace Modul.Standalone.Web.Guards;

/// <summary>Closes connections that come too fast before anything is read of them; those that are open stay untouched. [any]</summary>
internal sealed class ConnectionGate(TimeProvider time)
{
    private readonly AddressRates _rates = new(new Rate(100, 200), new Rate(200, 400), time);

    /// <summary>Lets a connection through to what comes next, or ends it.</summary>
    public ConnectionDelegate Before(ConnectionDelegate next) => connection =>
    {
        if (_rates.TryTake((connection.RemoteEndPoint as IPEndPoint)?.Address)) return next(connection);
        connection.Abort(new ConnectionAbortedException("too many connections"));
        return Task.CompletedTask;
    };
}
