using Modul.Core.Storage;

namespace Modul.Core.Control.Midi;

/// <summary>
/// A map laid out for the audio thread, in native memory: a place for every key, controller and program of every channel, and what is held down.
/// One thread maps at a time.
/// </summary>
public sealed unsafe class MidiTable : IDisposable
{
    private const int Channels = 16;
    private const int Numbers = 128;
    private const int Sources = 3;

    private readonly NativeBuffer _buffer;
    private readonly MidiSlot* _slots;

    /// <summary>A table of a map. [control]</summary>
    public MidiTable(MidiMap map)
        : this(new NativeBuffer((nuint)(Sources * Channels * Numbers * sizeof(MidiSlot)))) => Load(map);

    private MidiTable(NativeBuffer buffer)
    {
        _buffer = buffer;
        _slots = (MidiSlot*)buffer.Pointer;
    }

    /// <summary>The table whose <see cref="Memory"/> another runtime of this process told; it must outlive this one. [control]</summary>
    public static MidiTable At(nint memory) => new(NativeBuffer.Of(memory));

    /// <summary>Where it stands, for <see cref="At"/>. [any]</summary>
    public nint Memory => _buffer.DangerousGetHandle();

    /// <summary>Takes another map, with nothing held down; nobody maps meanwhile. [control]</summary>
    public void Load(MidiMap map)
    {
        new Span<MidiSlot>(_slots, Sources * Channels * Numbers).Clear();
        // Those for every channel first, then those that beat them.
        foreach (MidiBinding binding in map.Bindings.OrderBy(binding => binding.Channel)) Bind(binding);
    }

    /// <summary>
    /// The command of a MIDI message, to hold as soon as it arrives; false where it gives none. Takes any bytes: what is no note, control change or
    /// program change gives none, and so does running status, which the host resolves. [audio]
    /// </summary>
    /// <param name="status">The kind of message, and the channel.</param>
    /// <param name="data1">The key, controller or program.</param>
    /// <param name="data2">The velocity or position; a program change has none, anything will do.</param>
    /// <param name="command">The command; without meaning where there is none.</param>
    public bool TryMap(byte status, byte data1, byte data2, out Command command)
    {
        const int NoteOff = 0x80, NoteOn = 0x90, ControlChange = 0xB0, ProgramChange = 0xC0;
        int kind = status & 0xF0, channel = status & 0x0F;
        if (data1 < Numbers)
        {
            if (kind == ProgramChange) return Slot(MidiSource.Program, channel, data1).Program(out command);
            if (data2 < Numbers)
            {
                if (kind is NoteOn or NoteOff) return Slot(MidiSource.Note, channel, data1).Key(kind == NoteOn && data2 > 0, out command);
                if (kind == ControlChange) return Slot(MidiSource.Controller, channel, data1).Control(data2, out command);
            }
        }
        command = default;
        return false;
    }

    /// <summary>Frees the memory; nobody may come again. [control]</summary>
    public void Dispose() => _buffer.Dispose();

    private ref MidiSlot Slot(MidiSource source, int channel, int number) => ref _slots[(((int)source * Channels) + channel) * Numbers + number];

    private void Bind(MidiBinding binding)
    {
        bool every = binding.Channel == MidiBinding.EveryChannel;
        for (int channel = every ? 0 : binding.Channel - 1; channel < (every ? Channels : binding.Channel); channel++)
        {
            Slot(binding.Source, channel, binding.Number) = new MidiSlot
            {
                Command = binding.Command, Trigger = binding.Trigger, From = binding.From, To = binding.To,
            };
        }
    }
}
