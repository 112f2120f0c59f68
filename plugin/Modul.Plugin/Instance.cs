using Modul.Core;
using Modul.Core.Control;
using Modul.Core.Control.Parameters;
using Modul.Core.Storage;
using Modul.Core.Storage.State;

namespace Modul.Plugin;

/// <summary>
/// A looper in a DAW: what plugins of every format share. All members are [main] but those of <see cref="Audio"/> and <see cref="View"/>; the main
/// thread, the audio thread and an editor's may be in it at the same time.
/// </summary>
public sealed class Instance : IDisposable
{
    /// <summary>Tapes of a plugin.</summary>
    public const int Tapes = 8;

    private const int RateAtFirst = 48_000;
    private readonly Values _values;
    private readonly RoomChange _rooms;
    private bool _offline;

    /// <summary>An empty looper.</summary>
    public Instance()
    {
        _values = new Values(Parameters);
        Room first = new(OptionsAt(RateAtFirst), Values.Defaults(Parameters));
        first.Start();
        _rooms = new RoomChange(first);
        Audio = new AudioSide(_rooms, _values);
        View = new RoomView(_rooms);
        StateWriter.Prepare();
    }

    /// <summary>The parameters, the same for every instance. [any]</summary>
    public static ParameterList Parameters { get; } = new(Tapes);

    /// <summary>The audio thread's side. [audio]; [main] for flushing while inactive</summary>
    public AudioSide Audio { get; }

    /// <summary>An editor's side. [control], any thread but audio's, at any time</summary>
    public RoomView View { get; }

    /// <summary>Whether audio may be on: from activate to deactivate.</summary>
    public bool Active { get; private set; }

    /// <summary>Frames that the output may go on after the input has ended and every tape is at rest: a seam and a click.</summary>
    public int TailFrames => _rooms.Newest.Rate / 20;

    /// <summary>Makes it ready for audio at a rate; tapes go on where they were, resampled where the rate is another.</summary>
    /// <param name="rate">Frames a second, 1000 to 768 000; taken to the nearest whole number.</param>
    /// <returns>False, and nothing changed, for another rate, and where the memory does not hold the tapes at this one.</returns>
    public bool Activate(double rate)
    {
        if (rate is not (>= LooperOptions.MinRate and <= LooperOptions.MaxRate)) return false;
        Prewarm.Once();
        Settle();
        int frames = (int)Math.Round(rate);
        if (frames != _rooms.Current.Rate && !Move(frames)) return false;
        Active = true;
        return true;
    }

    /// <summary>The audio thread is gone.</summary>
    public void Deactivate()
    {
        Active = false;
        Settle();
    }

    /// <summary>A parameter's value, as the host is to know it.</summary>
    public double ValueOf(int index)
    {
        if (Audio.Waiting is { } preset) return preset[index];
        return _rooms.Waits ? _rooms.Newest.Values[index] : _values[index];
    }

    /// <summary>Says whether nothing is live, so that storage is waited for.</summary>
    public void SetOffline(bool offline)
    {
        _offline = offline;
        _rooms.Current.Looper.Store.Mode = Mode;
        _rooms.Newest.Looper.Store.Mode = Mode;
    }

    /// <summary>Writes what it holds; the audio plays on meanwhile.</summary>
    /// <param name="to">Takes the bytes.</param>
    /// <param name="tapes">Whether the tapes' audio is written, too: a preset carries none.</param>
    public void Save(Stream to, bool tapes)
    {
        var values = new ParameterValue[Parameters.Count];
        for (int i = 0; i < values.Length; i++) values[i] = new ParameterValue(Parameters[i].Id, ValueOf(i));
        using LooperImage? image = tapes ? LooperImage.Of(_rooms.Newest.Looper) : null;
        image?.SetSecondary(SecondaryOf(values));
        StateWriter.Write(to, values, image);
    }

    /// <summary>Takes what was saved; the audio plays on meanwhile and fades over. Actions that were pressed then do not act.</summary>
    /// <exception cref="StateException">It is no state, a damaged one, or more than the memory holds: nothing has changed.</exception>
    public void Load(Stream from)
    {
        using SavedState state = SavedState.Read(from, OptionsAt(RateAtFirst).MemoryBudget);
        double[] values = ValuesOf(state);
        if (state.HoldsTapes)
        {
            Room room = Furnish(state, values);
            Audio.Offer(null);
            _rooms.Offer(room);
        }
        else
        {
            Audio.Offer(values);
        }
        if (!Active) Settle();
    }

    /// <summary>Frees what the audio thread has let go of.</summary>
    public void Collect() => _rooms.Collect();

    /// <summary>Frees everything; the audio thread is gone.</summary>
    public void Dispose()
    {
        _rooms.Dispose();
        Audio.Dispose();
    }

    private StorageMode Mode => _offline ? StorageMode.Waited : StorageMode.Live;

    private void Settle()
    {
        if (_rooms.Waits || Audio.Waiting is not null || _rooms.Leaving is not null) Audio.Settle();
        _rooms.Collect();
    }

    private bool Move(int rate)
    {
        Room before = _rooms.Current, room = new(OptionsAt(rate), _values.Copy());
        before.Looper.Process(default); // no frames: what waits in the queue goes to the schedule, which is taken over
        before.Stop();
        bool moved = false;
        try
        {
            moved = room.Looper.TakeOver(before.Looper);
        }
        finally
        {
            if (!moved)
            {
                room.Dispose();
                before.Start();
            }
        }
        if (!moved) return false;
        Correct(room);
        Open(room);
        _rooms.Replace(room);
        return true;
    }

    /// <summary>Has an engine stand where the values say again: what counts in frames, as a gap does, was rounded on the way to another rate.</summary>
    private void Correct(Room room)
    {
        var tapes = new TapeStatus[Tapes];
        room.Looper.Board.Read(out EngineStatus engine, tapes);
        for (int i = 0; i < Parameters.Count; i++)
        {
            if (Parameters.Agrees(i, _values[i], engine, tapes)) continue;
            if (Parameters.TryCommand(i, _values[i], room.Rate, out Command command)) room.Looper.Queue.TryAdd(command);
        }
    }

    private Room Furnish(SavedState state, double[] values)
    {
        if (state.HighestTape > Tapes) throw new StateException($"a tape {state.HighestTape}, expected {Tapes} at most");
        // While inactive it keeps its rate: the host's is not known before it activates, and a loop is to be resampled once at most.
        Room room = new(OptionsAt(Active || state.Rate == 0 ? _rooms.Newest.Rate : state.Rate), values);
        bool restored = false;
        try
        {
            restored = room.Looper.Restore(state, CommandsOf(values, room.Rate));
        }
        finally
        {
            if (!restored) room.Dispose();
        }
        if (!restored) throw new StateException("more audio than the memory holds");
        Open(room);
        return room;
    }

    private void Open(Room room)
    {
        room.Looper.Store.Mode = Mode;
        room.Start();
    }

    private static Command[] CommandsOf(double[] values, int rate)
    {
        var commands = new List<Command>();
        for (int i = 0; i < values.Length; i++)
            if (!Parameters[i].IsAction && Parameters.TryCommand(i, values[i], rate, out Command command)) commands.Add(command);
        return [.. commands];
    }

    private static ulong SecondaryOf(ParameterValue[] values)
    {
        ulong tapes = 0;
        for (int i = 0; i < values.Length; i++)
            if (Parameters.TryCommand(i, values[i].Value, RateAtFirst, out Command command) && command is { Kind: CommandKind.Also, Switch: Switch.On })
                tapes |= 1UL << (command.Tape - 1);
        return tapes;
    }

    private static double[] ValuesOf(SavedState state)
    {
        double[] values = Values.Defaults(Parameters);
        foreach (ParameterValue saved in state.Parameters)
        {
            int index = Parameters.IndexOf(saved.Id);
            if (index >= 0) values[index] = Parameters[index].Nearest(saved.Value);
        }
        return values;
    }

    private static LooperOptions OptionsAt(int rate) => new() { Rate = rate, Tapes = Tapes, Sparing = true };
}
