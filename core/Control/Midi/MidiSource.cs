namespace Modul.Core.Control.Midi;

/// <summary>What a MIDI message comes from. Note on and note off are one source: the key goes down and comes up.</summary>
public enum MidiSource : byte
{
    /// <summary>A key or a pad.</summary>
    Note,

    /// <summary>A pedal, a knob or a fader (control change).</summary>
    Controller,

    /// <summary>A program change.</summary>
    Program,
}
