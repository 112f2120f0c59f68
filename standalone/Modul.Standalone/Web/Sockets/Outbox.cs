namespace Modul.Standalone.Web.Sockets;

/// <summary>What waits to be sent to one client: texts in their order, and the newest snapshot alone. [any]; one reads.</summary>
internal sealed class Outbox : IDisposable
{
    /// <summary>Texts that wait at most.</summary>
    public const int MostTexts = 256;

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _ready = new(0, 1);
    private readonly Queue<byte[]> _texts = [];
    private byte[]? _newest;
    private bool _closed;

    /// <summary>Puts a snapshot in place of the one that was not sent yet.</summary>
    public void Show(byte[] snapshot)
    {
        lock (_lock)
        {
            if (_closed) return;
            _newest = snapshot;
            Wake();
        }
    }

    /// <summary>Adds a text; false where too many wait: the client does not read.</summary>
    public bool Tell(byte[] text)
    {
        lock (_lock)
        {
            if (_closed || _texts.Count == MostTexts) return false;
            _texts.Enqueue(text);
            Wake();
            return true;
        }
    }

    /// <summary>Waits until there is something to send.</summary>
    public Task Ready(CancellationToken stop) => _ready.WaitAsync(stop);

    /// <summary>Takes what is to be sent next, texts first; false where there is nothing.</summary>
    public bool TryTake(out byte[] bytes, out bool isText)
    {
        lock (_lock)
        {
            isText = _texts.TryDequeue(out byte[]? text);
            byte[]? taken = isText ? text : _newest;
            if (!isText) _newest = null;
            bytes = taken ?? [];
            return taken is not null;
        }
    }

    /// <summary>Takes nothing any more; who still hands something over does no harm.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _closed = true;
            _ready.Dispose();
        }
    }

    private void Wake()
    {
        if (_ready.CurrentCount == 0) _ready.Release();
    }
}
