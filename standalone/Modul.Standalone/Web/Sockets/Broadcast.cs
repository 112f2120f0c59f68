using Modul.Standalone.Stage;

namespace Modul.Standalone.Web.Sockets;

/// <summary>Reads the board once for all clients, 30 times a second; rests while there are none. [control]</summary>
internal sealed class Broadcast(ILiveView view, NoticeFeed notices, TimeSpan interval) : IDisposable
{
    /// <summary>Clients at most.</summary>
    public const int MostClients = 64;

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _somebody = new(0, 1);
    private readonly SnapshotBytes _snapshots = new(view);
    private Outbox[] _clients = [];

    /// <summary>The usual time from one snapshot to the next.</summary>
    public static TimeSpan Usual { get; } = TimeSpan.FromSeconds(1.0 / 30);

    /// <summary>Adds a client; false where there are too many.</summary>
    public bool TryAdd(Outbox client)
    {
        lock (_lock)
        {
            if (_clients.Length == MostClients) return false;
            _clients = [.. _clients, client];
            if (_somebody.CurrentCount == 0) _somebody.Release();
            return true;
        }
    }

    /// <summary>Takes a client away.</summary>
    public void Remove(Outbox client)
    {
        lock (_lock) _clients = [.. _clients.Where(one => one != client)];
    }

    /// <summary>Shows moments and tells notices until the token is cancelled.</summary>
    public async Task Run(CancellationToken stop)
    {
        Action<string> tell = Tell;
        notices.Add(tell);
        try
        {
            while (true)
            {
                await _somebody.WaitAsync(stop);
                await ShowWhileWatched(stop);
            }
        }
        catch (OperationCanceledException)
        {
        }
        finally
        {
            notices.Remove(tell);
        }
    }

    public void Dispose() => _somebody.Dispose();

    private Outbox[] Clients
    {
        get
        {
            lock (_lock) return _clients;
        }
    }

    private async Task ShowWhileWatched(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(interval);
        while (Clients is { Length: > 0 } clients)
        {
            byte[] snapshot = _snapshots.Next();
            foreach (Outbox client in clients) client.Show(snapshot);
            await timer.WaitForNextTickAsync(stop);
        }
    }

    private void Tell(string notice)
    {
        byte[] text = Answers.NoticeJson(notice);
        foreach (Outbox client in Clients) client.Tell(text);
    }
}
