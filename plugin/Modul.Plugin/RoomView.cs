using Modul.Core;
using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Plugin.Bridged;

namespace Modul.Plugin;

/// <summary>
/// The engine as an editor sees and plays it, whichever room that is: the one in use, or the one that will be at the next block. Nothing here waits for
/// audio. Once the instance is gone it shows nothing and takes no command. [control] any thread but audio's
/// </summary>
public sealed class RoomView
{
    private static readonly double MostLevel = Instance.Parameters[ControllerMap.IndexOf(CommandKind.Volume, 1)].Max;
    private readonly RoomChange _rooms;

    internal RoomView(RoomChange rooms) => _rooms = rooms;

    /// <summary>How many rooms came after the first: in another one the same number of a layer is other audio.</summary>
    public int Generation
    {
        get
        {
            lock (_rooms.Looking) return _rooms.Generation;
        }
    }

    /// <summary>The input's meter.</summary>
    public StereoLevel InputLevel
    {
        get
        {
            lock (_rooms.Looking) return Looper?.Board.InputLevel ?? default;
        }
    }

    /// <summary>The master's meter.</summary>
    public StereoLevel MasterLevel
    {
        get
        {
            lock (_rooms.Looking) return Looper?.Board.MasterLevel ?? default;
        }
    }

    // Under the lock: nobody frees it meanwhile.
    private Looper? Looper => _rooms.Ended ? null : _rooms.Newest.Looper;

    /// <summary>A tape's meter; 0 is the first. Silent for a tape that is not there.</summary>
    public StereoLevel TapeLevel(int index)
    {
        if ((uint)index >= Instance.Tapes) return default;
        lock (_rooms.Looking) return Looper?.Board.TapeLevel(index) ?? default;
    }

    /// <summary>Copies one moment of the engine and of as many tapes as there is room for.</summary>
    public void Read(out EngineStatus engine, Span<TapeStatus> tapes)
    {
        lock (_rooms.Looking)
        {
            if (Looper is { } looper)
            {
                looper.Board.Read(out engine, tapes);
                return;
            }
        }
        engine = default;
        tapes.Clear();
    }

    /// <summary>Copies a layer's peaks, as <see cref="TapeStore.ReadPeaks"/> does.</summary>
    public int ReadPeaks(int layer, int first, Span<Peak> peaks)
    {
        lock (_rooms.Looking)
        {
            if (Looper is { } looper) return looper.Store.ReadPeaks(layer, first, peaks);
        }
        peaks.Clear();
        return 0;
    }

    /// <summary>Gives the engine a command; false where there is no room for it. A level stays within its parameter's range: what is beyond, no project would keep.</summary>
    public bool TrySend(in Command command)
    {
        Command sent = command;
        if (sent.Kind is CommandKind.Volume or CommandKind.MetronomeLevel) sent.Value = Math.Min(sent.Value, MostLevel);
        lock (_rooms.Looking) return Looper is { } looper && looper.Queue.TryAdd(sent);
    }
}
