using Modul.Host.Shared;

namespace Modul.Host.Cards;

/// <summary>A driver that the program opened and looks after, as the audio half sees it. [control]</summary>
internal sealed class CardDriver : IAudioDriver
{
    private readonly CardSlot _slot;
    private readonly CardPort _port;
    private readonly LiveCallback _callback;
    private readonly int _number;

    private CardDriver(CardSlot slot, CardPort port, LiveCallback callback, in CardFormat format, int number)
    {
        (_slot, _port, _callback, _number) = (slot, port, callback, number);
        (Rate, Period) = (format.Rate, format.Period);
    }

    public int Rate { get; }

    public int Period { get; }

    public int Priority => NotKnown;

    public bool Lost => !_slot.Has(_number);

    public bool Connected => !Lost;

    /// <summary>A priority that is the driver's own affair.</summary>
    public const int NotKnown = -1;

    /// <summary>The one that is there; null where none is.</summary>
    public static CardDriver? Open(CardSlot slot, CardPort port, LiveCallback callback) =>
        slot.TryLook(out CardFormat format, out int number) ? new CardDriver(slot, port, callback, format, number) : null;

    public bool Start()
    {
        _port.Open();
        if (!Lost) return true;
        _port.Close(); // another one came meanwhile
        return false;
    }

    public void TellLatency()
    {
        if (_slot.TryLook(out CardFormat format, out _)) _callback.LatencyIs(format.ClaimedIn, format.ClaimedOut);
    }

    public void Abandon() => _port.Close();

    public void Dispose() => _port.Close();
}
