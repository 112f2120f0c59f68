namespace Modul.Plugin.Bridged;

/// <summary>
/// Lets the audio thread in while audio is on, one at a time. It never waits: what finds the gate shut plays silence. The main thread shuts it, and waits for
/// a block that runs. Shut to begin with.
/// </summary>
internal sealed class AudioGate
{
    private const int Shut = 0, Open = 1, Inside = 2;
    private int _state = Shut;

    /// <summary>Goes in, where it is open and nobody else is in; <see cref="Leave"/> follows. [audio]</summary>
    public bool TryEnter() => Interlocked.CompareExchange(ref _state, Inside, Open) == Open;

    /// <summary>Goes out. [audio]</summary>
    public void Leave() => Volatile.Write(ref _state, Open);

    /// <summary>Lets audio in. [main]</summary>
    public void LetIn() => Interlocked.CompareExchange(ref _state, Open, Shut);

    /// <summary>Lets nobody in any more, and waits until who is in has gone. [main]</summary>
    public void Close()
    {
        SpinWait spin = default;
        while (Interlocked.CompareExchange(ref _state, Shut, Open) == Inside) spin.SpinOnce();
    }
}
