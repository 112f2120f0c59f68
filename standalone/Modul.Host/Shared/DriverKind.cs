namespace Modul.Host.Shared;

/// <summary>What moves the audio.</summary>
public enum DriverKind
{
    /// <summary>A JACK server, where one answers, else the null driver.</summary>
    Auto,

    /// <summary>A JACK server.</summary>
    Jack,

    /// <summary>The clock of this machine: no sound card.</summary>
    Null,

    /// <summary>A driver that the program opens and that calls <see cref="HostTable.Switch"/>: ASIO.</summary>
    Asio,
}
