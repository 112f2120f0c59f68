using System.Net.WebSockets;

namespace Modul.Standalone.Web.Sockets;

/// <summary>Why the server closes a socket, as the client is told (RFC 6455, 7.4.1).</summary>
internal sealed record CloseReason(WebSocketCloseStatus Code, string Why)
{
    public static readonly CloseReason Normal = new(WebSocketCloseStatus.NormalClosure, "");
    public static readonly CloseReason Ending = new(WebSocketCloseStatus.EndpointUnavailable, "Modul ends");
    public static readonly CloseReason Binary = new(WebSocketCloseStatus.InvalidMessageType, "expected text");
    public static readonly CloseReason TooBig = new(WebSocketCloseStatus.MessageTooBig, $"expected {SocketClient.MostBytes} bytes at most");
    public static readonly CloseReason Unread = new(WebSocketCloseStatus.PolicyViolation, "the answers are not read");
    public static readonly CloseReason TooOften = new(WebSocketCloseStatus.PolicyViolation, "too many messages");
}
