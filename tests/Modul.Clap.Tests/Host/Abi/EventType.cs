namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/events.h</c>.</summary>
internal enum EventType : ushort
{
    NoteOn = 0,
    NoteOff = 1,
    NoteChoke = 2,
    NoteEnd = 3,
    NoteExpression = 4,
    ParamValue = 5,
    ParamMod = 6,
    GestureBegin = 7,
    GestureEnd = 8,
    Transport = 9,
    Midi = 10,
    Sysex = 11,
    Midi2 = 12,
}
