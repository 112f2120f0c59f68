using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Modul.Web.Tests.Stage;

/// <summary>A client that writes bytes as it likes.</summary>
internal sealed class RawSocket : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TcpClient _client;

    public RawSocket(int port, int? receiveBuffer = null, IPAddress? from = null)
    {
        _client = from is null ? new TcpClient() : new TcpClient(new IPEndPoint(from, 0));
        if (receiveBuffer is { } bytes) _client.ReceiveBufferSize = bytes;
        _client.Connect(IPAddress.Loopback, port);
        Stream = _client.GetStream();
        Stream.ReadTimeout = (int)Patience.TotalMilliseconds;
        Port = port;
    }

    public int Port { get; }

    public NetworkStream Stream { get; }

    public void Send(string text) => Stream.Write(Encoding.Latin1.GetBytes(text));

    /// <summary>Asks for a WebSocket, with these headers beside; gives the head of the answer.</summary>
    public string Upgrade(string headers = "", string? host = null)
    {
        Send($"GET /ws HTTP/1.1\r\nHost: {host ?? $"127.0.0.1:{Port}"}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + $"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n{headers}\r\n");
        return Head();
    }

    /// <summary>Reads the head of an answer, and nothing behind it.</summary>
    public string Head()
    {
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            int next = Stream.ReadByte();
            if (next < 0) break;
            head.Append((char)next);
        }
        return head.ToString();
    }

    /// <summary>Reads one frame: its opcode and what it holds; null where the connection ends.</summary>
    public (int Opcode, byte[] Payload)? Frame()
    {
        try
        {
            int first = Stream.ReadByte(), second = Stream.ReadByte();
            if (first < 0 || second < 0) return null;
            int length = second & 0x7F;
            if (length == 126) length = (Stream.ReadByte() << 8) | Stream.ReadByte();
            else if (length == 127) throw new InvalidDataException("a frame longer than any of the server's");
            var payload = new byte[length];
            Stream.ReadExactly(payload);
            return (first & 0x0F, payload);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Reads on until the server closes; gives its code, or null where the connection ended without one.</summary>
    public int? CloseCode()
    {
        while (Frame() is { } frame)
            if (frame.Opcode == 8) return frame.Payload.Length < 2 ? 1005 : (frame.Payload[0] << 8) | frame.Payload[1];
        return null;
    }

    /// <summary>A frame as a client sends it, with a mask of zeros.</summary>
    public static byte[] Masked(byte first, ReadOnlySpan<byte> payload)
    {
        byte[] length = payload.Length < 126 ? [(byte)(0x80 | payload.Length)] : [0x80 | 126, (byte)(payload.Length >> 8), (byte)payload.Length];
        return [first, .. length, 0, 0, 0, 0, .. payload];
    }

    public void Dispose() => _client.Dispose();
}
