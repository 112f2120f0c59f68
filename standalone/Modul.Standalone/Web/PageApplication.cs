using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebSockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Modul.Standalone.Web.Guards;
using Modul.Standalone.Web.Pairing;

namespace Modul.Standalone.Web;

/// <summary>Takes every request from the server: who may not is turned away, then the route answers. [any]</summary>
internal sealed class PageApplication : IHttpApplication<HttpContext>
{
    private static readonly TimeSpan Ping = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PongPatience = TimeSpan.FromSeconds(10);

    // Requests. A page loads its files at once; a slider uses the socket.
    private static readonly Rate Each = new(1000, 4000);
    private static readonly Rate All = new(2000, 8000);

    private readonly Routes _routes;
    private readonly Visitors _visitors;
    private readonly CancellationToken _stop;
    private readonly PairingDesk? _pairing;
    private readonly AddressRates _rates;
    private readonly WebSocketMiddleware _sockets;

    public PageApplication(PageParts parts, Routes routes, Visitors visitors, CancellationToken stop)
    {
        (_routes, _visitors, _stop) = (routes, visitors, stop);
        _pairing = parts.Token is { } token ? new PairingDesk(token, parts.Time) : null;
        _rates = new AddressRates(Each, All, parts.Time);
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
        catch (Exception problem) when (problem is OperationCanceledException or IOException) // the client has gone
        {
            context.Abort();
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
        if (!_rates.TryTake(context.Connection.RemoteIpAddress))
        {
            await Answers.TooOften(context, $"too many requests, expected {Each.PerSecond} a second at most", _rates.Wait(context.Connection.RemoteIpAddress));
        }
        else if (Doorkeeper.Refusal(context) is { } refusal)
        {
            await Answers.Problem(context, StatusCodes.Status403Forbidden, refusal);
        }
        else if (_pairing is null || !await _pairing.SeesTo(context))
        {
            await _sockets.Invoke(context);
        }
    }

    private static string Words(BadHttpRequestException problem) => problem.StatusCode == StatusCodes.Status413PayloadTooLarge
        ? $"the body is too large, expected at most {KestrelSettings.MostBody} bytes"
        : problem.Message;

    private Task Answer(HttpContext context) => _routes.Answer(context, _stop);
}
