using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Host;

/// <summary>The events of one call, in native memory; given in any order, handed over in the order of their times.</summary>
internal sealed unsafe class EventList : IDisposable
{
    private readonly List<nint> _events = [];
    private readonly ClapInputEvents* _list = (ClapInputEvents*)NativeMemory.AllocZeroed((nuint)sizeof(ClapInputEvents));
    private readonly EventTable* _table = (EventTable*)NativeMemory.AllocZeroed((nuint)sizeof(EventTable));

    public EventList() => *_list = new ClapInputEvents { Context = _table, Size = &Size, Get = &Get };

    public int Count => _events.Count;

    /// <summary>What the plugin is given: sorted by time, of one time in the order they were added.</summary>
    public ClapInputEvents* Pointer
    {
        get
        {
            nint[] sorted = [.. _events.OrderBy(e => ((ClapEventHeader*)e)->Time)];
            NativeMemory.Free(_table->Events);
            _table->Events = (ClapEventHeader**)NativeMemory.Alloc((nuint)Math.Max(1, sorted.Length), (nuint)sizeof(nint));
            for (int i = 0; i < sorted.Length; i++) _table->Events[i] = (ClapEventHeader*)sorted[i];
            _table->Count = (uint)sorted.Length;
            return _list;
        }
    }

    public uint LastTime => _events.Count == 0 ? 0 : _events.Max(e => ((ClapEventHeader*)e)->Time);

    public EventList Param(uint time, uint id, double value, nint cookie = 0, ushort space = 0) =>
        Add(time, EventType.ParamValue, ParamEvent(id, value, cookie), space);

    public EventList Modulation(uint time, uint id, double amount, nint cookie = 0) => Add(time, EventType.ParamMod, ParamEvent(id, amount, cookie));

    public EventList Gesture(uint time, EventType type, uint id) => Add(time, type, new ClapEventParamGesture { ParamId = id });

    public EventList Note(uint time, EventType type, int key, double velocity = 1, int channel = 0, int noteId = -1, int port = 0) =>
        Add(time, type, new ClapEventNote { NoteId = noteId, PortIndex = (short)port, Channel = (short)channel, Key = (short)key, Velocity = velocity });

    public EventList Expression(uint time, int expression, int key, double value) =>
        Add(time, EventType.NoteExpression, new ClapEventNoteExpression { ExpressionId = expression, NoteId = -1, Key = (short)key, Value = value });

    public EventList Midi(uint time, byte status, byte data1, byte data2, int port = 0)
    {
        var midi = new ClapEventMidi { PortIndex = (ushort)port };
        midi.Data[0] = status;
        midi.Data[1] = data1;
        midi.Data[2] = data2;
        return Add(time, EventType.Midi, midi);
    }

    public EventList Transport(uint time, ClapEventTransport transport) => Add(time, EventType.Transport, transport);

    /// <summary>An event no one knows, of any length.</summary>
    public EventList Unknown(uint time, ushort space, ushort type, int extraBytes)
    {
        byte* memory = Allocate(sizeof(ClapEventHeader) + extraBytes);
        new Random(type).NextBytes(new Span<byte>(memory + sizeof(ClapEventHeader), extraBytes));
        *(ClapEventHeader*)memory = Header(time, space, type, sizeof(ClapEventHeader) + extraBytes);
        return this;
    }

    public void Clear()
    {
        foreach (nint one in _events) NativeMemory.Free((void*)one);
        _events.Clear();
    }

    public void Dispose()
    {
        Clear();
        NativeMemory.Free(_table->Events);
        NativeMemory.Free(_table);
        NativeMemory.Free(_list);
    }

    private static ClapEventParam ParamEvent(uint id, double value, nint cookie) =>
        new() { ParamId = id, Cookie = (void*)cookie, NoteId = -1, PortIndex = -1, Channel = -1, Key = -1, Value = value };

    private static ClapEventHeader Header(uint time, ushort space, ushort type, int size) =>
        new() { Size = (uint)size, Time = time, SpaceId = space, Type = type };

    private EventList Add<T>(uint time, EventType type, T body, ushort space = 0) where T : unmanaged
    {
        byte* memory = Allocate(sizeof(T));
        *(T*)memory = body;
        *(ClapEventHeader*)memory = Header(time, space, (ushort)type, sizeof(T));
        return this;
    }

    private byte* Allocate(int size)
    {
        byte* memory = (byte*)NativeMemory.AllocZeroed((nuint)size);
        _events.Add((nint)memory);
        return memory;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static uint Size(ClapInputEvents* list) => ((EventTable*)list->Context)->Count;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static ClapEventHeader* Get(ClapInputEvents* list, uint index)
    {
        var table = (EventTable*)list->Context;
        return index < table->Count ? table->Events[index] : null;
    }
}
