namespace Modul.Standalone.Live;

/// <summary>The calls into the audio half that run on any thread: closing lets none in any more, ends those that can be ended, and waits for all. [any]</summary>
internal sealed class HostCalls : IDisposable
{
    private readonly object _changes = new();
    private readonly CancellationTokenSource _closing = new();
    private int _inside;
    private bool _closed;

    /// <summary>Is cancelled when no call is to go on.</summary>
    public CancellationToken Closing => _closing.Token;

    /// <summary>Begins a call; false, and nothing to leave, where it is closed.</summary>
    public bool TryEnter()
    {
        lock (_changes)
        {
            if (!_closed) _inside++;
            return !_closed;
        }
    }

    /// <summary>Ends a call.</summary>
    public void Leave()
    {
        lock (_changes)
            if (--_inside == 0) Monitor.PulseAll(_changes);
    }

    /// <summary>Returns when none runs, and none will.</summary>
    public void Close()
    {
        lock (_changes) _closed = true;
        _closing.Cancel();
        lock (_changes)
            while (_inside > 0) Monitor.Wait(_changes);
    }

    /// <summary>It was closed.</summary>
    public void Dispose() => _closing.Dispose();
}
