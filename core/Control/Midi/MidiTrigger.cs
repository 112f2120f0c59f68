namespace Modul.Core.Control.Midi;

/// <summary>When a binding acts.</summary>
public enum MidiTrigger : byte
{
    /// <summary>Never: nothing is bound.</summary>
    None,

    /// <summary>At the press.</summary>
    Press,

    /// <summary>
    /// At the press and again at the release; a command with <see cref="Switch.On"/> gives <see cref="Switch.Off"/> then, and the other way round.
    /// </summary>
    Hold,

    /// <summary>At each message: the controller gives the command's value.</summary>
    Value,
}
