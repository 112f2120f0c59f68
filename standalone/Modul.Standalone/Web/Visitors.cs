namespace Modul.Standalone.Web;

/// <summary>Counts who reads what the audio half shares, so that nobody does any more once it is to be closed. [any]</summary>
internal sealed class Visitors : IDisposable
{
    private readonly Lock _lock = new();
    private readonly ManualResetEventSlim _empty = new(initialState: true);
    private int _count;
    private bool _closed;

    /// <summary>Comes in; false where it is closed.</summary>
    public bool TryEnter()
    {
        lock (_lock)
        {
            if (_closed) return false;
            _count++;
            _empty.Reset();
            return true;
        }
    }

    /// <summary>Goes.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            if (--_count == 0) _empty.Set();
        }
    }

    /// <summary>Lets nobody in any more.</summary>
    public void Close()
    {
        lock (_lock) _closed = true;
    }

    /// <summary>Waits until everybody has gone.</summary>
    public void WaitUntilEmpty() => _empty.Wait();

    public void Dispose() => _empty.Dispose();
}
