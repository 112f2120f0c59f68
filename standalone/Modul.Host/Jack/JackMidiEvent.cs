namespace Modul.Host.Jack;

/// <summary>A <c>jack_midi_event_t</c>.</summary>
internal unsafe struct JackMidiEvent
{
    public uint Time;
    public nuint Size;
    public byte* Bytes;
}
