using Modul.Core;
using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Core.Streams;
using Modul.Host.Threads;

namespace Modul.Host;

/// <summary>An engine with all that works for it: the bridge from the driver, its own thread where it has one, its storage threads and files. [control]</summary>
internal sealed class EngineRoom : IDisposable
{
    private readonly LiveFiles _files;
    private readonly IStreamEngine _stream;
    private readonly int _tapeOutputs;
    private EngineThread? _thread;
    private StorageThread? _storage;

    /// <summary>Builds it on a board and a queue that stay the caller's; nothing runs yet.</summary>
    public EngineRoom(LooperOptions options, Board board, CommandQueue queue, in BufferPlan plan, IStreamEngine stream, int tapeOutputs, string folder)
    {
        (_stream, _tapeOutputs) = (stream, tapeOutputs);
        Looper = new Looper(options, board, queue);
        Bridge = new Bridge(stream, plan, 2, 2 + (2 * tapeOutputs));
        _files = new LiveFiles(folder, options.Rate);
        Looper.Store.LiveRecord.Sink = _files;
        Looper.Store.Writing.Sink = _files;
    }

    public Looper Looper { get; }

    public Bridge Bridge { get; private set; }

    /// <summary>What wakes the engine's thread; null where it runs in the callback.</summary>
    public WakeUp? WakeUp => _thread?.WakeUp;

    /// <summary>The priority of the engine's own thread; 0 where it was refused one or has no thread.</summary>
    public int Priority => _thread?.Priority ?? 0;

    /// <summary>The error number with which the engine's thread was refused real-time priority, or 0.</summary>
    public int Refusal => _thread?.Refusal ?? 0;

    /// <summary>Why a file could not be written, in one line; null where none failed.</summary>
    public string? Failure => Looper.Store.LiveRecord.Failure ?? Looper.Store.Writing.Failure;

    /// <summary>
    /// Goes on where another one is, at another rate. False, and nothing changed, where the memory does not suffice. Neither runs: the other was stopped.
    /// </summary>
    public bool TakeOver(EngineRoom from)
    {
        if (!Looper.TakeOver(from.Looper)) return false;
        Looper.Board.Read(out EngineStatus engine, []);
        BufferPlan plan = Bridge.Plan;
        Bridge.Dispose();
        Bridge = new Bridge(_stream, plan, 2, 2 + (2 * _tapeOutputs), engine.Frame);
        return true;
    }

    /// <summary>Starts the threads.</summary>
    /// <param name="priority">Of the engine's own thread.</param>
    /// <param name="record">A record beside the looper's own that goes to disk; or null.</param>
    public void Start(int priority, LiveRecord? record)
    {
        _storage = new StorageThread(Looper.Store, record);
        if (Bridge.Plan.OwnThread) _thread = new EngineThread(Bridge, priority);
    }

    /// <summary>Ends the engine, after the driver, closes what is being recorded, and waits for the disk.</summary>
    public void Stop()
    {
        _thread?.Dispose();
        _thread = null;
        if (_storage is null) return;
        Looper.Store.LiveRecord.Switch(on: false);
        _storage.Dispose();
        _storage = null;
    }

    /// <summary>Frees everything; it was stopped.</summary>
    public void Dispose()
    {
        _files.Dispose();
        Bridge.Dispose();
        Looper.Dispose();
    }
}
