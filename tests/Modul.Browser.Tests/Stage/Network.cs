using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Modul.Browser.Tests.Stage;

/// <summary>
/// A network between the page and its server that can go silent: what is connected then hears nothing ever again, and what connects meanwhile neither, as
/// with packets that are lost; nobody is told that anything has ended.
/// </summary>
internal sealed class Network : IDisposable
{
    private readonly TcpListener _door = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly List<TcpClient> _clients = [];
    private readonly int _server;
    private CancellationTokenSource _time = new();
    private volatile bool _silent;

    public Network(int server)
    {
        _server = server;
        _door.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)_door.LocalEndpoint).Port;

    public void GoSilent()
    {
        _silent = true;
        _time.Cancel();
    }

    public void ComeBack()
    {
        _time = new CancellationTokenSource();
        _silent = false;
    }

    public void Dispose()
    {
        _over.Cancel();
        _time.Cancel();
        _door.Stop();
        lock (_clients)
            foreach (TcpClient client in _clients) client.Dispose();
    }

    private async Task Accept()
    {
        while (!_over.IsCancellationRequested)
        {
            TcpClient client = await _door.AcceptTcpClientAsync(_over.Token);
            Keep(client);
            if (!_silent) _ = Serve(client, _time.Token);
        }
    }

    private async Task Serve(TcpClient client, CancellationToken time)
    {
        var server = new TcpClient();
        Keep(server);
        await server.ConnectAsync(IPAddress.Loopback, _server, time);
        // The server looks for its own address in what it is asked.
        Task there = Pump(client, server, bytes => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace($"127.0.0.1:{Port}", $"127.0.0.1:{_server}", StringComparison.Ordinal)), time);
        await Task.WhenAny(there, Pump(server, client, bytes => bytes, time));
        if (time.IsCancellationRequested) return;
        client.Dispose();
        server.Dispose();
    }

    private static async Task Pump(TcpClient from, TcpClient to, Func<byte[], byte[]> change, CancellationToken time)
    {
        byte[] buffer = new byte[64 * 1024];
        int count;
        while ((count = await from.GetStream().ReadAsync(buffer, time)) > 0) await to.GetStream().WriteAsync(change(buffer[..count]), time);
    }

    private void Keep(TcpClient client)
    {
        lock (_clients) _clients.Add(client);
    }
}
