using Modul.Core;
using Modul.Core.Control;
using Modul.Core.Control.Midi;
using Modul.Core.Streams;
using Modul.Host.Shared;
using Modul.Host.Threads;

namespace Modul.Host;

/// <summary>
/// What happens in a period of the driver: MIDI becomes commands at its frames, the input goes over the bridge to the engine, what comes back goes to the
/// driver and to the output file, and the machine's counters are kept.
/// </summary>
internal sealed unsafe class LiveCallback : ICallback, IStreamEngine
{
    private readonly MachineStatus* _machine;
    private readonly NoticeBox _notices;
    private Looper? _looper;
    private Bridge? _bridge;
    private readonly bool _tapeOutputs;
    private WakeUp? _wakeUp;
    private OutputTap? _tap;
    private long _end = long.MaxValue;
    private readonly AllocationCount _ofCallback = new();
    private readonly AllocationCount _ofEngine = new(); // where it has a thread of its own

    /// <summary>A callback that counts on a machine's status. [control]</summary>
    public LiveCallback(MachineStatus* machine, NoticeBox notices, bool tapeOutputs)
    {
        _tapeOutputs = tapeOutputs;
        _machine = machine;
        _notices = notices;
    }

    /// <summary>What makes commands of MIDI, or null.</summary>
    public MidiTable? Midi { get; init; }

    /// <summary>What takes the place of the driver's input, or null.</summary>
    public InputFeed? Feed { get; set; }

    /// <summary>What measures the round trip in place of the engine, or null.</summary>
    public Probe? Probe { get; init; }

    public int Latency => _bridge?.Plan.Latency ?? 0;

    /// <summary>Sets the engine and the way to it; no callback runs. [control]</summary>
    public void Use(EngineRoom room)
    {
        (_looper, _bridge, _wakeUp) = (room.Looper, room.Bridge, room.WakeUp);
        _ofEngine.Change();
        ChangeThread();
        ShowPlan(room.Bridge.Plan);
    }

    /// <summary>Another thread of the driver will call; none does yet. [control]</summary>
    public void ChangeThread() => _ofCallback.Change();

    /// <summary>Sets where it ends, in engine frames, and what keeps the output; no callback runs. [control]</summary>
    public void Begin(long end, OutputTap? tap) => (_end, _tap) = (end, tap);

    /// <summary>
    /// The rate has changed: the end is at another frame; what is fed and what is kept have the rate before, and end. No callback runs. [control]
    /// </summary>
    public void ChangeRate(int before, int after)
    {
        if (_end != long.MaxValue) _end = (long)((Int128)_end * after / before);
        (Feed, _tap) = (null, null);
    }

    public void Exchange(float** inputs, float** outputs, int frames, long late)
    {
        long begun = Clock.Now;
        if (Feed is { } feed) inputs = feed.Take(frames);
        if (Probe is { } probe) Play(probe, inputs, outputs, frames);
        else _bridge!.Exchange(inputs, outputs, frames);
        _tap?.Put(outputs[0], outputs[1], frames);
        Count(begun, late);
    }

    public void TakeMidi(int offset, byte status, byte data1, byte data2)
    {
        if (Midi is null || !Midi.TryMap(status, data1, data2, out Command command)) return;
        command.Frame = _bridge!.Accepted + offset;
        if (!_looper!.Direct.TryAdd(command)) Volatile.Write(ref _machine->LostCommands, _machine->LostCommands + 1);
    }

    public void TakeTime(long frame)
    {
        if (_bridge!.Accepted == 0) Volatile.Write(ref _machine->FirstFrame, frame);
    }

    public void PeriodChanges(int period)
    {
        if (_bridge is not { } bridge || period == bridge.Plan.Period) return;
        int before = bridge.Plan.Period;
        bridge.Follow(period);
        ShowPlan(bridge.Plan);
        _notices.Tell(NoticeKind.Period, before, period);
    }

    /// <summary>The program's driver has called, whether it is listened to or not. [audio]</summary>
    public void CountCall() => Volatile.Write(ref _machine->CardCalls, _machine->CardCalls + 1);

    public void Xrun() => Interlocked.Increment(ref _machine->Xruns);

    public void LatencyIs(int capture, int playback)
    {
        if (capture == _machine->ClaimedIn && playback == _machine->ClaimedOut) return;
        Volatile.Write(ref _machine->ClaimedIn, capture);
        Volatile.Write(ref _machine->ClaimedOut, playback);
        _notices.Tell(NoticeKind.Latency, capture, playback);
    }

    public void Process(float** inputs, float** outputs, int frames)
    {
        _looper!.Process(new AudioBlock(inputs[0], inputs[1], outputs[0], outputs[1], frames, _tapeOutputs ? outputs + 2 : null));
        if (_bridge!.Plan.OwnThread) _ofEngine.Look();
    }

    public void Wake() => _wakeUp?.Post();

    private void Play(Probe probe, float** inputs, float** outputs, int frames)
    {
        probe.Exchange(inputs, outputs, frames);
        if (probe.Over) _machine->State = MachineState.Ended;
    }

    private void Count(long begun, long late)
    {
        Bridge bridge = _bridge!;
        Volatile.Write(ref _machine->RingFrames, bridge.ReadyFrames);
        Volatile.Write(ref _machine->StallsAbsorbed, bridge.StallsAbsorbed);
        Volatile.Write(ref _machine->Holes, bridge.Holes);
        Volatile.Write(ref _machine->LostInput, bridge.LostFrames);
        if (Feed is not null) Volatile.Write(ref _machine->LateFeed, Feed.Late);
        if (bridge.Accepted - bridge.Plan.Latency >= _end) _machine->State = MachineState.Ended;
        _ofCallback.Look();
        Volatile.Write(ref _machine->AudioAllocatedBytes, _ofCallback.Bytes + _ofEngine.Bytes);
        _machine->Lateness.Add(late);
        _machine->Duration.Add(Clock.Now - begun);
        Volatile.Write(ref _machine->Callbacks, _machine->Callbacks + 1);
    }

    private void ShowPlan(in BufferPlan plan)
    {
        _machine->Period = plan.Period;
        _machine->InputBuffer = plan.Input;
        _machine->OutputBuffer = plan.Output;
        _machine->OwnThread = plan.OwnThread ? 1 : 0;
        Volatile.Write(ref _machine->BridgeLatency, plan.Latency);
    }
}
