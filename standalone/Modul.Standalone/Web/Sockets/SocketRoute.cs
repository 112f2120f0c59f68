using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Modul.Standalone.Stage;
using Modul.Standalone.Web.Commands;

namespace Modul.Standalone.Web.Sockets;

/// <summary>Opens the page's socket. [any]</summary>
internal sealed class SocketRoute(Broadcast broadcast, CommandDoor door, NoticeFeed notices, TimeProvider time)
{
    /// <summary>Serves a client until it goes or the token is cancelled.</summary>
    public async Task Serve(HttpContext context, CancellationToken stop)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await Answers.Problem(context, StatusCodes.Status400BadRequest, "no WebSocket, expected an upgrade to one");
            return;
        }
        using var outbox = new Outbox();
        if (!broadcast.TryAdd(outbox))
        {
            await Answers.Problem(context, StatusCodes.Status503ServiceUnavailable, $"{Broadcast.MostClients} sockets are open, expected no more");
            return;
        }
        try
        {
            foreach ((string text, TimeSpan age) in notices.Latest()) outbox.Tell(Answers.NoticeJson(text, age));
            using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync();
            await new SocketClient(socket, outbox, door, time).Run(stop);
        }
        finally
        {
            broadcast.Remove(outbox);
        }
    }
}
