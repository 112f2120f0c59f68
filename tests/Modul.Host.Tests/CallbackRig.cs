using System.Runtime.InteropServices;
using Modul.Core;
using Modul.Core.Control;
using Modul.Core.Control.Midi;
using Modul.Core.Streams;
using Modul.Host.Shared;

namespace Modul.Host.Tests;

/// <summary>A callback with an engine behind it, and a driver that calls when it is told to.</summary>
internal sealed unsafe class CallbackRig : IDisposable
{
    private const int FirstFrame = 7000, LateNanoseconds = 5000, Tapes = 8;

    private readonly MachineStatus* _machine = (MachineStatus*)NativeMemory.AllocZeroed((nuint)sizeof(MachineStatus));
    private readonly NoticeBox _notices = new();
    private readonly MidiTable _midi = new(MidiMap.Default);
    private readonly Board _board = new(Tapes);
    private readonly CommandQueue _queue = new(64);
    private readonly ChannelBlock _block;
    private readonly EngineRoom _room;
    private readonly int _period;
    private readonly Random _random = new(1);
    private long _frame;

    public CallbackRig(int period, int? output = null, bool tapeOutputs = false)
    {
        _period = period;
        _block = new ChannelBlock(tapeOutputs ? 4 + (2 * Tapes) : 4, Bridge.MaxPeriod);
        Callback = new LiveCallback(_machine, _notices, tapeOutputs) { Midi = _midi };
        var options = new LooperOptions { MemoryBudget = 64 << 20, Offline = true };
        _room = new EngineRoom(options, _board, _queue, BufferPlan.For(period, null, output), Callback, tapeOutputs ? Tapes : 0, ".");
        if (_room.Bridge.Plan.OwnThread) _room.Start(1, record: null);
        Callback.Use(_room);
    }

    public LiveCallback Callback { get; }

    public ref readonly MachineStatus Machine => ref *_machine;

    public int MidiCapacity => _room.Looper.Direct.Capacity;

    /// <summary>The channels of the last period: two in, two out, two for each tape.</summary>
    public ReadOnlySpan<float> Channel(int index) => new(_block.Channels[index], _period);

    public CommandQueue Queue => _queue;

    public void Play(int periods)
    {
        for (int i = 0; i < periods; i++)
        {
            for (int side = 0; side < 2; side++)
                for (int frame = 0; frame < _period; frame++) _block.Channels[side][frame] = (float)_random.NextDouble() - 0.5f;
            Callback.TakeTime(FirstFrame + _frame);
            Callback.Exchange(_block.Channels, _block.Channels + 2, _period, LateNanoseconds);
            _frame += _period;
        }
    }

    /// <summary>Plays periods, each when the engine's own thread has made all that came in before.</summary>
    public void PlayInStep(int periods)
    {
        for (int i = 0; i < periods; i++)
        {
            Play(1);
            while (_room.Bridge.Processed < _room.Bridge.Accepted) Thread.Yield();
        }
    }

    public TapeStatus Tape(int number)
    {
        var tapes = new TapeStatus[Tapes];
        _board.Read(out _, tapes);
        return tapes[number - 1];
    }

    public IReadOnlyList<Notice> Notices()
    {
        List<Notice> notices = [];
        while (_notices.Ring.TryTake(out Notice notice)) notices.Add(notice);
        return notices;
    }

    public void Dispose()
    {
        _room.Stop();
        _room.Dispose();
        _block.Dispose();
        _queue.Dispose();
        _board.Dispose();
        _midi.Dispose();
        _notices.Dispose();
        NativeMemory.Free(_machine);
    }
}
