using System.Net;
using Microsoft.AspNetCore.Connections;

namespace Modul.Standalone.Web.Guards;

/// <summary>
/// Closes connections that come too fast, or that are too many of one address, before anything is read of them; those that are open stay untouched. [any]
/// </summary>
internal sealed class ConnectionGate(TimeProvider time)
{
    private readonly AddressRates _rates = new(new Rate(100, 200), new Rate(200, 400), time);
    private readonly OpenConnections _open = new();

    /// <summary>Lets a connection through to what comes next, or ends it.</summary>
    public ConnectionDelegate Before(ConnectionDelegate next) => connection => Pass(connection, next);

    private async Task Pass(ConnectionContext connection, ConnectionDelegate next)
    {
        IPAddress? address = (connection.RemoteEndPoint as IPEndPoint)?.Address;
        if (!_rates.TryTake(address) || !_open.TryOpen(address))
        {
            connection.Abort(new ConnectionAbortedException("too many connections"));
            return;
        }
        try
        {
            await next(connection);
        }
        finally
        {
            _open.Close(address);
        }
    }
}
