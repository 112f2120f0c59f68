using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebSockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Modul.Standalone.Web.Guards;

namespace Modul.Standalone.Web;

/// <summary>Takes every request from the server: who may not is turned away, then the route answers. [any]</summary>
internal sealed class PageApplication : IHttpApplication<HttpContext>
{
    private static readonly TimeSpan Ping = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PongPatience = TimeSpan.FromSeconds(10);

    private readonly Routes _routes;
    private readonly Visitors _visitors;
    private readonly CancellationToken _stop;
    private readonly WebSocketMiddleware _sockets;

    public PageApplication(Routes routes, Visitors visitors, CancellationToken stop)
    {
        (_routes, _visitors, _stop) = (routes, visitors, stop);
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
            if (!context.Response.HasStarted) await Answers.Problem(context, problem.StatusCode, problem.Message);
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

    private Task Guard(HttpContext context)
    {
        bool own = Doorkeeper.IsOwn(context.Request.Host, context.Connection);
        SecurityHeaders.Add(context, own);
        return Doorkeeper.Refusal(context) is { } refusal
            ? Answers.Problem(context, StatusCodes.Status403Forbidden, refusal)
            : _sockets.Invoke(context);
    }

    private Task Answer(HttpContext context) => _routes.Answer(context, _stop);
}
