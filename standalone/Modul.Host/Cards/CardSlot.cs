using Modul.Host.Shared;

namespace Modul.Host.Cards;

/// <summary>Whether a driver that the program opened is there, in which format, and the how-manieth it is. [any]</summary>
internal sealed class CardSlot(CardFormat format)
{
    private readonly Lock _lock = new();
    private CardFormat _format = format;
    private bool _present = true;
    private int _number;

    /// <summary>Whether the one that is gone only begins anew.</summary>
    public bool Restarts { get; private set; }

    /// <summary>Whether one is there.</summary>
    public bool Present
    {
        get
        {
            lock (_lock) return _present;
        }
    }

    /// <summary>The one that is there; false where none is.</summary>
    public bool TryLook(out CardFormat format, out int number)
    {
        lock (_lock)
        {
            (format, number) = (_format, _number);
            return _present;
        }
    }

    /// <summary>Whether it is the one of a number still.</summary>
    public bool Has(int number)
    {
        lock (_lock) return _present && _number == number;
    }

    /// <summary>One is there.</summary>
    public void Come(in CardFormat format)
    {
        lock (_lock)
        {
            _number++;
            (_format, _present) = (format, true);
        }
    }

    /// <summary>It is gone.</summary>
    public void Go(bool restarts)
    {
        lock (_lock) (_present, Restarts) = (false, restarts);
    }

    /// <summary>Its latencies are others.</summary>
    public void Claim(int capture, int playback)
    {
        lock (_lock) _format = _format with { ClaimedIn = capture, ClaimedOut = playback };
    }
}
