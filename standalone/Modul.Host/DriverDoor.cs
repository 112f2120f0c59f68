using Modul.Core.Streams;
using Modul.Host.Cards;
using Modul.Host.Jack;
using Modul.Host.Nulls;
using Modul.Host.Shared;

namespace Modul.Host;

/// <summary>Opens the driver that is asked for, and opens it again. [control]</summary>
internal sealed class DriverDoor
{
    private readonly HostOptions _options;
    private readonly LiveCallback _callback;
    private readonly JackApi? _jack;

    public DriverDoor(in HostOptions options, LiveCallback callback)
    {
        (_options, _callback) = (options, callback);
        if (options.Driver == DriverKind.Asio) (Slot, Port) = (new CardSlot(options.Card), new CardPort(callback));
        else if (options.Driver != DriverKind.Null && OperatingSystem.IsLinux()) _jack = JackApi.Load();
    }

    /// <summary>Whether the driver is there that the program opens; null where it opens none.</summary>
    public CardSlot? Slot { get; }

    /// <summary>Where that driver brings its periods.</summary>
    public CardPort? Port { get; }

    private int TapeOutputs => _options.TapeOutputs == 0 ? 0 : _options.Tapes;

    /// <summary>Opens it, and tells which one it is.</summary>
    /// <exception cref="IOException">JACK was asked for and does not answer.</exception>
    public IAudioDriver Open(out DriverKind kind)
    {
        kind = Slot is null ? DriverKind.Jack : DriverKind.Asio;
        if (TryOpen() is { } driver) return driver;
        if (_options.Driver == DriverKind.Jack) throw new IOException(Absence());
        kind = DriverKind.Null;
        int period = _options.InputBuffer == 0 ? NullDriver.DefaultPeriod : Math.Min(_options.InputBuffer, Bridge.MaxPeriod);
        return new NullDriver(_callback, _options.Rate, period, TapeOutputs);
    }

    /// <summary>Becomes a client of the server, or takes the program's driver; null where none answers.</summary>
    public IAudioDriver? TryOpen()
    {
        if (Slot is not null) return CardDriver.Open(Slot, Port!, _callback);
        return _jack is null ? null : JackDriver.Open(_jack, _callback, TapeOutputs, _options.Connect != 0);
    }

    private string Absence()
    {
        if (!OperatingSystem.IsLinux()) return "JACK: expected Linux, found another system";
        if (_jack is null) return "JACK: libjack.so.0 is not installed here (Debian: apt-get install jackd2, or pipewire-jack)";
        string? server = Environment.GetEnvironmentVariable("JACK_DEFAULT_SERVER");
        return $"JACK: no server answers{(server is null ? "" : $" by the name '{server}'")}: start jackd, or PipeWire with pipewire-jack";
    }
}
