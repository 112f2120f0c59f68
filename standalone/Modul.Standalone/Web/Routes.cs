using Microsoft.AspNetCore.Http;
using Modul.Standalone.Web.Commands;
using Modul.Standalone.Web.Sockets;
using Modul.Standalone.Web.State;
using Modul.Standalone.Web.Tapes;

namespace Modul.Standalone.Web;

/// <summary>Finds what answers a path. [any]</summary>
internal sealed class Routes
{
    private readonly PageFiles _files = new();
    private readonly PageParts _parts;
    private readonly CommandDoor _door;
    private readonly SocketRoute _sockets;
    private readonly TapeRoute _tapes;
    private readonly byte[] _description = PageFiles.Resource("openapi.json");

    public Routes(PageParts parts, Broadcast broadcast)
    {
        _parts = parts;
        _door = new CommandDoor(parts.View, parts.Time);
        _sockets = new SocketRoute(broadcast, _door, parts.Notices, parts.Time);
        _tapes = new TapeRoute(parts.View, parts.Audio, parts.Folder, parts.Time);
    }

    /// <summary>Answers a request that was let in.</summary>
    public Task Answer(HttpContext context, CancellationToken stop)
    {
        string path = context.Request.Path.Value ?? "/";
        if (_files.Find(path) is { } file) return Get(context, () => PageFiles.Send(context, file));
        if (path.StartsWith(TapeRoute.Prefix, StringComparison.Ordinal) && _tapes.Find(path[TapeRoute.Prefix.Length..]) is { } tape)
            return Get(context, () => tape(context, stop));
        return path switch
        {
            "/ws" => Get(context, () => _sockets.Serve(context, stop)),
            "/api/state" => Get(context, () => Answers.With(context, StatusCodes.Status200OK, StateJson.Bytes(StateReport.Of(_parts.View)))),
            "/api/openapi.json" => Get(context, () => Answers.With(context, StatusCodes.Status200OK, _description)),
            "/api/commands" => Post(context, () => CommandRoute.Take(context, _door)),
            "/api/control-panel" => Post(context, () => ShowPanel(context)),
            "/api/quit" => Post(context, () => Quit(context)),
            _ => Answers.Problem(context, StatusCodes.Status404NotFound, "there is nothing here, expected a path that /api/openapi.json tells"),
        };
    }

    private Task ShowPanel(HttpContext context)
    {
        if (_parts.ShowPanel is not { } show)
            return Answers.Problem(context, StatusCodes.Status409Conflict, "the driver has no control panel, expected an ASIO driver");
        show();
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        return Task.CompletedTask;
    }

    private Task Quit(HttpContext context)
    {
        _parts.Quit();
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        return Task.CompletedTask;
    }

    private static Task Get(HttpContext context, Func<Task> answer) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) ? answer() : NotThisWay(context, "GET, HEAD");

    private static Task Post(HttpContext context, Func<Task> answer) =>
        HttpMethods.IsPost(context.Request.Method) ? answer() : NotThisWay(context, "POST");

    private static Task NotThisWay(HttpContext context, string allowed)
    {
        context.Response.Headers.Allow = allowed;
        return Answers.Problem(context, StatusCodes.Status405MethodNotAllowed, $"not this way, expected {allowed}");
    }
}
