using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Modul.Core;
using Modul.Core.Control;
using Modul.Core.Control.Midi;
using Modul.Core.Storage;
using Modul.Core.Streams;
using Modul.Core.Timing;
using Modul.Host.Shared;
using Modul.Host.Threads;

namespace Modul.Host;

/// <summary>The audio half as a whole: the driver, and the engine behind it. Opened, started and closed by one thread. [control]</summary>
internal sealed unsafe class LiveHost : IDisposable
{
    private const int QueueCapacity = 4096;
    private const int WishedPriority = 59;
    private const int LeaveMilliseconds = 1000;

    private readonly HostOptions _options;
    private readonly MachineStatus* _machine;
    private readonly NoticeBox _notices = new();
    private readonly LiveCallback _callback;
    private readonly DriverDoor _door;
    private readonly string? _outputFile;
    private readonly InputFeed? _feed;
    private readonly Board _board;
    private readonly CommandQueue _queue;
    private EngineRoom _room;
    private IAudioDriver? _driver;
    private OutputTap? _tap;
    private Supervisor? _supervisor;
    private bool _failureTold;
    private bool _lossTold;
    private readonly Lock _roomChanges = new();
    private int _refusedRate;
    private volatile bool _closing;

    /// <summary>Opens driver and engine; audio does not flow yet.</summary>
    /// <exception cref="IOException">The driver or the memory cannot be had.</exception>
    public LiveHost(in HostOptions options)
    {
        _options = options;
        _outputFile = Marshal.PtrToStringUTF8((nint)options.OutputFile);
        _machine = (MachineStatus*)NativeMemory.AllocZeroed((nuint)sizeof(MachineStatus));
        _machine->InProcess = RuntimeFeature.IsDynamicCodeSupported ? 1 : 0;
        _board = new Board(options.Tapes);
        _queue = new CommandQueue(QueueCapacity);
        _feed = options.Feed == 0 ? null : new InputFeed();
        _callback = new LiveCallback(_machine, _notices, options.TapeOutputs != 0)
        {
            Midi = options.MidiTable == 0 ? null : MidiTable.At(options.MidiTable),
            Feed = _feed,
            Probe = options.ProbeSignal is null ? null : new Probe(options.ProbeSignal, options.ProbeRecording, options.ProbeFrames),
        };
        _door = new DriverDoor(options, _callback);
        _driver = _door.Open(out DriverKind kind);
        _machine->Driver = kind;
        if (options.Driver == DriverKind.Auto && kind == DriverKind.Null) Tell(NoticeKind.NoServer);
        _machine->Rate = _driver.Rate;
        if (_door.Slot is not null) (_machine->ClaimedIn, _machine->ClaimedOut) = (options.Card.ClaimedIn, options.Card.ClaimedOut);
        try
        {
            _room = NewRoom(_driver);
        }
        catch
        {
            _driver.Dispose();
            _door.Port?.Dispose();
            throw;
        }
    }

    /// <summary>Whether the driver's server has gone. [any]</summary>
    public bool DriverLost => _driver is { Lost: true };

    /// <summary>Where things are.</summary>
    public HostView View => new()
    {
        Board = _board.Memory, Tapes = _options.Tapes,
        Queue = _queue.Memory, QueueCapacity = _queue.Capacity,
        Notices = _notices.Ring.Memory, NoticeCapacity = _notices.Ring.Capacity,
        Feed = _feed?.Ring.Memory ?? 0, FeedCapacity = _feed?.Ring.Capacity ?? 0,
        Machine = _machine,
    };

    /// <summary>Whether the program's driver is there again, so that there is nothing to wait for. [any]</summary>
    public bool CardIsBack => _door.Slot is { Present: true };

    /// <summary>Takes what becomes of the program's driver.</summary>
    public void TellCard(CardEvent what, in CardFormat format)
    {
        if (what == CardEvent.Back) _door.Slot?.Come(format);
        else if (what == CardEvent.Latency) _door.Slot?.Claim(format.ClaimedIn, format.ClaimedOut);
        else if (what == CardEvent.Xrun) _callback.Xrun();
        else _door.Slot?.Go(restarts: what == CardEvent.Restarts);
    }

    /// <summary>The program's driver will call with these buffers.</summary>
    public void Plug(in CardBuffers buffers, in CardFormat format) => _door.Port?.Plug(buffers, format);

    /// <summary>It calls no more.</summary>
    public void Unplug() => _door.Port?.Unplug();

    /// <summary>Lets audio flow up to an engine frame. False where the driver refuses.</summary>
    /// <exception cref="Core.Storage.Wav.WavFileException">The output file cannot be created.</exception>
    public bool Start(long end)
    {
        Prewarm.Run();
        LockMemory();
        if (_outputFile is not null) _tap = new OutputTap(_outputFile, _machine->Rate);
        _tap?.Begin(end == long.MaxValue ? end : end + _room.Bridge.Plan.Latency);
        _callback.Begin(end, _tap);
        StartRoom(_room, _driver!);
        if (!_driver!.Start()) return false;
        _machine->State = MachineState.Running;
        TellPriority();
        ShowConnections();
        _supervisor = new Supervisor(this, _machine);
        return true;
    }

    /// <summary>Plays the probe's signal.</summary>
    public void Probe() => _callback.Probe?.Begin();

    /// <summary>Shows what the disk was too slow for. [the supervisor]</summary>
    public void ShowLateOutput() =>
        Volatile.Write(ref _machine->LateOutput, (_tap?.Record.LostFrames ?? 0) + _room.Looper.Store.LiveRecord.LostFrames);

    /// <summary>Tells once that a file cannot be written. [the supervisor]</summary>
    public void TellFailure()
    {
        if (_failureTold || (_tap?.Record.Failure ?? _room.Failure) is null) return;
        _failureTold = true;
        Tell(NoticeKind.DiskFailed);
    }

    /// <summary>Shows the driver's latencies as they are now; not every change of them comes with a call. [the supervisor]</summary>
    public void ShowLatency() => _driver?.TellLatency();

    /// <summary>Shows whether anything is connected. [the supervisor]</summary>
    public void ShowConnections() => Volatile.Write(ref _machine->Connected, _driver is { Connected: true } ? 1 : 0);

    /// <summary>The server has gone: its client goes, the engine and its tapes stay. [the supervisor]</summary>
    public void LoseDriver()
    {
        _machine->State = MachineState.Lost;
        _lossTold = false;
        TellLoss();
        _driver!.Dispose();
        _driver = null;
    }

    /// <summary>Tells once that the driver has gone, unless it only begins anew: should that fail, it has. [the supervisor]</summary>
    public void TellLoss()
    {
        if (_lossTold || _door.Slot is { Restarts: true }) return;
        _lossTold = true;
        Volatile.Write(ref _machine->Losses, _machine->Losses + 1);
        Tell(_door.Slot is null ? NoticeKind.ServerLost : NoticeKind.CardLost);
    }

    /// <summary>Goes on where the server is back. [the supervisor]</summary>
    public void TryReconnect()
    {
        IAudioDriver? driver = null;
        try
        {
            driver = _door.TryOpen();
            if (driver is null || _closing) return;
            if (Resume(driver)) Tell(Back, driver.Rate, driver.Period);
            else driver.Dispose();
        }
        catch (Exception problem) when (problem is IOException or OutOfMemoryException) // the server went away in mid-way, or no thread: the next try tells
        {
            driver?.Dispose();
        }
    }

    /// <summary>Copies a layer's peaks; gives how many it has, 0 while the board shows another engine already. [any]</summary>
    public int ReadPeaks(int layer, int first, Span<Peak> peaks)
    {
        lock (_roomChanges)
        {
            _board.Read(out EngineStatus engine, []);
            if (engine.Rate == _room.Looper.Options.Rate) return _room.Looper.Store.ReadPeaks(layer, first, peaks);
        }
        peaks.Clear();
        return 0;
    }

    /// <summary>
    /// Writes what a tape holds complete to a file. False where it is empty. Throws <see cref="IOException"/> and what <see cref="TapeCopy.Of"/> throws where
    /// it cannot, <see cref="OperationCanceledException"/> where the flag is set. [control] any thread but audio and storage
    /// </summary>
    public bool WriteTape(int tape, string path, in int cancelled)
    {
        using TapeCopy? copy = CopyOf(tape);
        if (copy is not null) TapeFile.Write(copy, path, cancelled);
        return copy is not null;
    }

    /// <summary>Ends the audio and waits until everything is written. Gives why a file could not be, in one line, or null.</summary>
    public string? Stop()
    {
        _closing = true;
        var leaving = new Thread(Leave) { IsBackground = true, Name = "modul leaves" };
        leaving.Start();
        if (!leaving.Join(LeaveMilliseconds)) _driver?.Abandon(); // a server that hangs lets no client go
        _tap?.End();
        _room.Stop();
        return _tap?.Record.Failure ?? _room.Failure;
    }

    /// <summary>Frees everything; it was stopped.</summary>
    public void Dispose()
    {
        _door.Port?.Dispose();
        _tap?.Dispose();
        _room.Dispose();
        _feed?.Dispose();
        _board.Dispose();
        _queue.Dispose();
        _notices.Dispose();
        NativeMemory.Free(_machine);
    }

    private NoticeKind Back => _door.Slot is not { } slot ? NoticeKind.ServerBack : slot.Restarts ? NoticeKind.CardRestarted : NoticeKind.CardBack;

    private TapeCopy? CopyOf(int tape)
    {
        lock (_roomChanges) return TapeCopy.Of(_room.Looper, tape);
    }

    private void Leave()
    {
        _supervisor?.Dispose();
        _driver?.Dispose();
    }

    private bool Resume(IAudioDriver driver)
    {
        _callback.ChangeThread();
        if (driver.Rate == _machine->Rate) _callback.PeriodChanges(driver.Period);
        else if (!FollowRate(driver)) return false;
        _driver = driver;
        if (!driver.Start())
        {
            _driver = null;
            return false;
        }
        _machine->State = MachineState.Running;
        return true;
    }

    /// <summary>Goes on with an engine of the driver's rate, which takes the tapes over. False where the memory for that is not to be had.</summary>
    private bool FollowRate(IAudioDriver driver)
    {
        int before = _machine->Rate;
        if (driver.Rate == _refusedRate) return false; // nothing that was in the way goes away while nothing plays
        EngineRoom old = _room;
        old.Stop();
        if (TryTakeOver(old, driver) is not { } room)
        {
            StartRoom(old, driver);
            Tell(NoticeKind.RateRefused, before, _refusedRate = driver.Rate);
            return false;
        }
        _tap?.End(); // its file and the files that are fed have the rate before
        _callback.ChangeRate(before, driver.Rate);
        StartRoom(room, driver);
        lock (_roomChanges) _room = room;
        old.Dispose();
        _machine->Rate = driver.Rate;
        Tell(NoticeKind.Rate, before, driver.Rate);
        return true;
    }

    private EngineRoom? TryTakeOver(EngineRoom old, IAudioDriver driver)
    {
        EngineRoom? room = null;
        try
        {
            room = NewRoom(driver);
            if (room.TakeOver(old)) return room;
        }
        catch (OutOfMemoryException)
        {
        }
        room?.Dispose();
        return null;
    }

    private void StartRoom(EngineRoom room, IAudioDriver driver)
    {
        room.Start(driver.Priority > 1 ? driver.Priority - 1 : WishedPriority, _tap?.Record);
        _callback.Use(room);
    }

    private EngineRoom NewRoom(IAudioDriver driver)
    {
        var options = new LooperOptions
        {
            Rate = driver.Rate, Tapes = _options.Tapes, MemoryBudget = _options.MemoryBudget,
            Meter = new TimeSignature(_options.MeterBeats, _options.MeterUnit),
        };
        BufferPlan plan = BufferPlan.For(driver.Period, Asked(_options.InputBuffer), Asked(_options.OutputBuffer));
        if (_options.OutputBuffer != 0 && plan.Output > _options.OutputBuffer) Tell(NoticeKind.OutputBufferRaised, _options.OutputBuffer, plan.Output);
        int tapeOutputs = _options.TapeOutputs == 0 ? 0 : _options.Tapes;
        return new EngineRoom(options, _board, _queue, plan, _callback, tapeOutputs, Marshal.PtrToStringUTF8((nint)_options.Folder) ?? ".");
    }

    private static int? Asked(int buffer) => buffer == 0 ? null : buffer;

    private void LockMemory()
    {
        int refusal = LockedMemory.Take(_options.MemoryBudget);
        _machine->Locked = refusal == 0 ? 1 : 0;
        if (refusal != 0) Tell(NoticeKind.NotLocked, refusal);
    }

    private void TellPriority()
    {
        int refusal = _room.Refusal != 0 ? _room.Refusal : _driver is Nulls.NullDriver none ? none.Refusal : 0;
        int priority = _room.Bridge.Plan.OwnThread ? _room.Priority : _driver!.Priority;
        _machine->Priority = Math.Max(0, priority);
        if (priority == 0) Tell(NoticeKind.NoPriority, refusal);
    }

    private void Tell(NoticeKind kind, long a = 0, long b = 0) => _notices.Tell(kind, a, b);
}
