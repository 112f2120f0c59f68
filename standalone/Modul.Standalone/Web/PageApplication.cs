using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebSockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Modul.Standalone.Web.Guards;
using Modul.Standalone.Web.Pairing;
using Modul.Standalone.Web.Sockets;

namespace Modul.Standalone.Web;

/// <summary>Takes every request from the server: who may not is turned away, then the route answers. [any]</summary>
internal sealed class PageApplication : IHttpApplication<HttpContext>
{
    private static readonly TimeSpan Ping = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PongPatience = TimeSpan.FromSeconds(10);

    // Requests. A page loads its files at once; a slider uses the socket.
    private static readonly Rate Each = new(1000, 4000);
    private static readonly Rate All = new(2000, 8000);

    // Those that are refused, so that neither another page nor an unpaired device uses up what the musician's has.
    private static readonly Rate EachRefused = new(100, 400);
    private static readonly Rate AllRefused = new(400, 2000);

    private readonly Routes _routes;
    private readonly Visitors _visitors;
    private readonly CancellationToken _stop;
    private readonly PairingDesk? _pairing;
    private readonly AddressRates _rates, _refused;
    private readonly TimeProvider _time;
    private readonly WebSocketMiddleware _sockets;

    public PageApplication(PageParts parts, Routes routes, Visitors visitors, CancellationToken stop)
    {
        (_routes, _visitors, _stop, _time) = (routes, visitors, stop, parts.Time);
        _pairing = parts.Token is { } token ? new PairingDesk(token, parts.Time) : null;
        _rates = new AddressRates(Each, All, parts.Time);
        _refused = new AddressRates(EachRefused, AllRefused, parts.Time);
        var options = new WebSocketOptions { KeepAliveInterval = Ping, KeepAliveTimeout = PongPatience };
        _sockets = new WebSocketMiddleware(Answer, Options.Create(options), NullLoggerFactory.Instance);
    }

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public async Task ProcessRequestAsync(HttpContext context)
    {
        if (!_visitors.TryEnter())
        {
            context.Abort();
            return;
        }
        try
        {
            await Guard(context);
        }
        catch (BadHttpRequestException problem)
        {
            if (!context.Response.HasStarted) await Answers.Problem(context, problem.StatusCode, Words(problem));
        }
        catch (Exception problem) when (problem is OperationCanceledException or ConnectionResetException or ConnectionAbortedException || context.RequestAborted.IsCancellationRequested)
        {
            context.Abort(); // the client has gone, or the server ends
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException) // of the disk here
        {
            if (context.Response.HasStarted) context.Abort();
            else await Answers.Problem(context, StatusCodes.Status500InternalServerError, problem.Message.ReplaceLineEndings(" "));
        }
        finally
        {
            _visitors.Leave();
        }
    }

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    private async Task Guard(HttpContext context)
    {
        SecurityHeaders.Add(context, Doorkeeper.IsOwn(context.Request.Host, context.Connection));
        string? refusal = Doorkeeper.Refusal(context);
        bool mayEnter = refusal is null && _pairing?.IsPaired(context) != false;
        AddressRates rates = mayEnter ? _rates : _refused;
        IPAddress? address = context.Connection.RemoteIpAddress;
        if (!rates.TryTake(address))
        {
            await Answers.TooOften(context, $"too many requests, expected {(mayEnter ? Each : EachRefused).PerSecond} a second at most", rates.Wait(address));
        }
        else if (refusal is not null)
        {
            await Answers.Problem(context, StatusCodes.Status403Forbidden, refusal);
        }
        else if (_pairing is null || !await _pairing.SeesTo(context))
        {
            MeteredUpgrade.Add(context.Features, _time);
            await _sockets.Invoke(context);
        }
    }

    private static string Words(BadHttpRequestException problem) => problem.StatusCode == StatusCodes.Status413PayloadTooLarge
        ? $"the body is too large, expected at most {KestrelSettings.MostBody} bytes"
        : problem.Message;

    private Task Answer(HttpContext context) => _routes.Answer(context, _stop);
}
