using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Modul.Web.Tests.Stage;

/// <summary>A page's socket, as a well-behaved client has it.</summary>
internal sealed class PageSocket(WebRig rig) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _patience = new(Patience);
    private readonly byte[] _buffer = new byte[16 * 1024];

    public ClientWebSocket Socket { get; } = new();

    public Task Open() => Socket.ConnectAsync(new Uri($"ws://127.0.0.1:{rig.Port}/ws"), _patience.Token);

    public Task Send(string text, WebSocketMessageType type = WebSocketMessageType.Text) =>
        Socket.SendAsync(Encoding.UTF8.GetBytes(text), type, endOfMessage: true, _patience.Token);

    /// <summary>The next snapshot; texts before it are passed over.</summary>
    public async Task<byte[]> Snapshot()
    {
        while (true)
        {
            (WebSocketMessageType type, byte[] bytes) = await Message();
            if (type == WebSocketMessageType.Binary) return bytes;
        }
    }

    /// <summary>The next text; snapshots before it are passed over.</summary>
    public async Task<JsonElement> Text()
    {
        while (true)
        {
            (WebSocketMessageType type, byte[] bytes) = await Message();
            if (type == WebSocketMessageType.Text) return WebRig.Parse(bytes);
        }
    }

    /// <summary>Reads on until the server closes; gives its code.</summary>
    public async Task<WebSocketCloseStatus?> Closed()
    {
        while ((await Message()).Type != WebSocketMessageType.Close)
        {
        }
        return Socket.CloseStatus;
    }

    public void Dispose()
    {
        Socket.Dispose();
        _patience.Dispose();
    }

    private async Task<(WebSocketMessageType Type, byte[] Bytes)> Message()
    {
        int length = 0;
        while (true)
        {
            ValueWebSocketReceiveResult part = await Socket.ReceiveAsync(_buffer.AsMemory(length), _patience.Token);
            length += part.Count;
            if (part.EndOfMessage || part.MessageType == WebSocketMessageType.Close) return (part.MessageType, _buffer[..length]);
        }
    }
}
