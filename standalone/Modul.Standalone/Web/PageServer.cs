using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Modul.Standalone.Stage;
using Modul.Standalone.Web.Guards;
using Modul.Standalone.Web.Sockets;

namespace Modul.Standalone.Web;

/// <summary>
/// The page's server: Kestrel alone, without host, configuration, container or log. One thread waits for sockets; what they bring runs on the thread
/// pool, of which nothing of the audio is part. [control]
/// </summary>
internal sealed class PageServer : IDisposable
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stop = new();
    private readonly Visitors _visitors = new();
    private readonly Broadcast _broadcast;
    private readonly Task _broadcasting;
    private readonly KestrelServer _kestrel;

    private PageServer(PageListener listener, PageParts parts)
    {
        _broadcast = new Broadcast(parts.View, parts.Notices, parts.Interval);
        _broadcasting = Task.Run(() => _broadcast.Run(_stop.Token));
        _kestrel = new KestrelServer(Options.Create(KestrelSettings.Of(listener, new ConnectionGate(parts.Time))), Transport(listener), NullLoggerFactory.Instance);
        Address = PageAddresses.Of(listener, parts.Token);
        var application = new PageApplication(parts, new Routes(parts, _broadcast), _visitors, _stop.Token);
        _kestrel.StartAsync(application, CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>Where the page can be seen.</summary>
    public PageAddress Address { get; }

    /// <summary>Serves from now on. The listener is the server's then.</summary>
    public static PageServer Start(PageListener listener, PageParts parts) => new(listener, parts);

    /// <summary>Ends every connection; nobody reads what the audio half shares any more when it returns.</summary>
    public void Dispose()
    {
        _visitors.Close();
        _stop.Cancel();
        using (var patience = new CancellationTokenSource(StopPatience)) _kestrel.StopAsync(patience.Token).GetAwaiter().GetResult();
        _broadcasting.GetAwaiter().GetResult();
        _visitors.WaitUntilEmpty();
        _kestrel.Dispose();
        _visitors.Dispose();
        _broadcast.Dispose();
        _stop.Dispose();
    }

    private static SocketTransportFactory Transport(PageListener listener)
    {
        // Else a connection that ends after a malformed frame is reset, and the code on its way to the client with it.
        AppContext.SetSwitch("Microsoft.AspNetCore.Server.Kestrel.FinOnError", isEnabled: true);
        var options = new SocketTransportOptions
        {
            IOQueueCount = 1,
            MaxWriteBufferSize = 1, // a client that is slow makes its sender wait, so that it is sent the newest later and not the oldest
            CreateBoundListenSocket = _ => listener.Socket,
        };
        return new SocketTransportFactory(Options.Create(options), NullLoggerFactory.Instance);
    }
}
