using Modul.Core;
using Modul.Core.Control;
using Modul.Core.Storage;

namespace Modul.Plugin;

/// <summary>An engine with the thread that works for it, and the parameters it stands at. [main]</summary>
internal sealed class Room : IDisposable
{
    private StorageThread? _storage;

    /// <summary>An engine that has not processed yet; its storage thread has not started.</summary>
    /// <param name="options">Of the engine.</param>
    /// <param name="values">The parameters' values it stands at, or is brought to before it is used.</param>
    public Room(LooperOptions options, double[] values) => (Looper, Values) = (new Looper(options), values);

    public Looper Looper { get; }

    /// <summary>The values that hold from the moment it is used.</summary>
    public double[] Values { get; }

    /// <summary>Frames a second.</summary>
    public int Rate => Looper.Options.Rate;

    /// <summary>Frames of a cross-fade.</summary>
    public int SeamFrames => Math.Max(1, (int)Math.Round(Rate * Looper.SeamSeconds));

    /// <summary>The engine frame that the next block begins at. [audio]</summary>
    public long Frame { get; private set; }

    /// <summary>Plays and records some frames. [audio]</summary>
    public void Process(in AudioBlock block)
    {
        Looper.Process(block);
        Frame += block.Frames;
    }

    /// <summary>Starts its storage thread; the engine may be used.</summary>
    public void Start()
    {
        Looper.Board.Read(out EngineStatus engine, []);
        Frame = engine.Frame;
        if (!Looper.Options.Offline) _storage ??= new StorageThread(Looper.Store);
    }

    /// <summary>Ends its storage thread; the engine is not used meanwhile.</summary>
    public void Stop()
    {
        _storage?.Dispose();
        _storage = null;
    }

    public void Dispose()
    {
        Stop();
        Looper.Dispose();
    }
}
