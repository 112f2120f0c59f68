using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Modul.Standalone.Web.Guards;

namespace Modul.Standalone.Web;

/// <summary>How much a client may ask of the server, and for how long.</summary>
internal static class KestrelSettings
{
    /// <summary>Bytes of a request's body at most.</summary>
    public const int MostBody = 16 * 1024;

    private const int BeingRefused = 256; // connections that the gate closes are counted until they are

    /// <summary>The bounds of a server at a listener, behind a gate.</summary>
    public static KestrelServerOptions Of(PageListener listener, ConnectionGate gate)
    {
        var options = new KestrelServerOptions { AddServerHeader = false, AllowSynchronousIO = false };
        KestrelServerLimits limits = options.Limits;
        limits.MaxConcurrentConnections = OpenConnections.Most + BeingRefused;
        limits.MaxConcurrentUpgradedConnections = OpenConnections.Most; // the sockets' own bound answers, where this one would only cut
        limits.MaxRequestBodySize = MostBody;
        limits.MaxRequestLineSize = 4096;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestHeaderCount = 64;
        limits.MaxRequestBufferSize = 64 * 1024;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(5);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(15);
        options.Listen(new IPEndPoint(listener.Asked.Address, listener.Port), listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            listen.Use(gate.Before);
        });
        return options;
    }
}
