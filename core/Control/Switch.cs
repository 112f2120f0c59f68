namespace Modul.Core.Control;

/// <summary>How a command sets something that is on or off.</summary>
public enum Switch : byte
{
    /// <summary>The other way round than it is.</summary>
    Toggle,

    /// <summary>On, whatever it is.</summary>
    On,

    /// <summary>Off, whatever it is.</summary>
    Off,
}
