using Modul.Clap.Abi;
using Modul.Core.Timing;
using Modul.Plugin;

namespace Modul.Clap;

/// <summary>Reads a host's events, in their order; what it does not know it steps over. [audio]</summary>
internal sealed unsafe class EventReader(AudioSide audio)
{
    private const int Channels = 16, Keys = 128, Any = -1;
    private const byte NoteOff = 0x80, NoteOn = 0x90;

    /// <summary>Reads a list; an event past the block holds at its last frame.</summary>
    public void Read(ClapInputEvents* events, int frames)
    {
        if (events is null || events->Size is null || events->Get is null) return;
        uint count = events->Size(events);
        for (uint i = 0; i < count; i++)
        {
            ClapEventHeader* header = events->Get(events, i);
            if (header is not null && header->Space == Abi.Clap.CoreSpace) Take(header, (int)Math.Min(header->Time, (uint)Math.Max(0, frames - 1)));
        }
    }

    private void Take(ClapEventHeader* header, int time)
    {
        switch (header->Type)
        {
            case Abi.Clap.ParamValue when header->Size >= sizeof(ClapEventParamValue):
                TakeValue((ClapEventParamValue*)header, time);
                break;
            case Abi.Clap.NoteOn or Abi.Clap.NoteOff or Abi.Clap.NoteChoke when header->Size >= sizeof(ClapEventNote):
                TakeNote((ClapEventNote*)header, time);
                break;
            case Abi.Clap.Midi when header->Size >= sizeof(ClapEventMidi):
                ClapEventMidi* midi = (ClapEventMidi*)header;
                audio.TakeMidi(midi->Status, midi->Data1, midi->Data2, time);
                break;
            case Abi.Clap.Transport when header->Size >= sizeof(ClapEventTransport):
                if (SongReader.TryRead((ClapEventTransport*)header, out SongPosition song)) audio.Follow(song, time);
                break;
        }
    }

    private void TakeValue(ClapEventParamValue* value, int time)
    {
        int index = Instance.Parameters.IndexOf(value->ParamId);
        if (index >= 0) audio.Set(index, value->Value, time);
    }

    private void TakeNote(ClapEventNote* note, int time)
    {
        bool on = note->Header.Type == Abi.Clap.NoteOn;
        if (note->Key is >= 0 and < Keys && note->Channel is >= 0 and < Channels) Play(on, note->Channel, note->Key, note->Velocity, time);
        else if (!on && note->Key is >= Any and < Keys && note->Channel is >= Any and < Channels) ReleaseAll(note->Channel, note->Key, time);
    }

    private void Play(bool on, int channel, int key, double velocity, int time) =>
        audio.TakeMidi((byte)((on ? NoteOn : NoteOff) | channel), (byte)key, on ? VelocityOf(velocity) : (byte)0, time);

    // A note on of velocity 0 is a note off in MIDI, and none in CLAP.
    private static byte VelocityOf(double velocity) => velocity > 0 ? (byte)Math.Clamp(velocity * 127, 1, 127) : (byte)1;

    private void ReleaseAll(int channel, int key, int time)
    {
        for (int c = channel == Any ? 0 : channel; c < (channel == Any ? Channels : channel + 1); c++)
            for (int k = key == Any ? 0 : key; k < (key == Any ? Keys : key + 1); k++) Play(on: false, c, k, 0, time);
    }
}
