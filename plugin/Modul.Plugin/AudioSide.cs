using Modul.Core.Control;
using Modul.Core.Control.Midi;
using Modul.Core.Tapes;
using Modul.Core.Timing;

namespace Modul.Plugin;

/// <summary>
/// What a plugin does in a block: the host's events become commands at their frames, the engine plays, and what moved the engine beside the host is told.
/// Events come in the order of their times: <see cref="Begin"/>, then events, then <see cref="End"/>. [audio]
/// </summary>
public sealed class AudioSide : IDisposable
{
    private readonly RoomChange _rooms;
    private readonly Values _values;
    private readonly BlockAudio _audio;
    private readonly MidiTable _midi = new(MidiMap.Default);
    private readonly TapeStatus[] _tapes;
    private readonly int[] _complete;
    private EngineStatus _engine;
    private readonly int _bypass;
    private double[]? _preset;
    private PluginBlock _block;
    private int _done;
    private int _told;
    private long _rest;
    private bool _passes;

    /// <summary>For the rooms and values of one instance. [main]</summary>
    internal AudioSide(RoomChange rooms, Values values)
    {
        (_rooms, _values) = (rooms, values);
        _audio = new BlockAudio(values.List.Tapes);
        _tapes = new TapeStatus[values.List.Tapes];
        _complete = new int[_tapes.Length];
        Array.Fill(_complete, -1);
        while (!values.List[_bypass].IsBypass) _bypass++;
    }

    /// <summary>Commands that found no room. [any]</summary>
    public long Lost { get; private set; }

    /// <summary>
    /// Whether nothing is lost where blocks are left out from here on: no tape holds anything that would fall out of step, nothing is awaited, and nothing
    /// but the input has been to be heard for a second.
    /// </summary>
    public bool Rests => _rest > _rooms.Current.Rate;

    /// <summary>Whether what is heard depends on the input alone, once it rests.</summary>
    public bool PassesInput => _audio.Bypassed || _engine.PlayThrough != 0;

    /// <summary>Grows whenever what the tapes hold has changed.</summary>
    public long Takes { get; private set; }

    /// <summary>A parameter's value.</summary>
    public double ValueOf(int index) => _values[index];

    /// <summary>Rooms that were left so far: each waits for <see cref="Instance.Collect"/>.</summary>
    public long RoomsLeft => _rooms.LeftSoFar;

    /// <summary>Times that the memory did not suffice for what was played.</summary>
    public long Dry => _engine.Dry;

    /// <summary>Values to be taken at the next block, or null. [main]</summary>
    public double[]? Waiting => Volatile.Read(ref _preset);

    /// <summary>Has all values taken at the next block, without pressing anything; null for those that were offered before not to be taken. [main]</summary>
    public void Offer(double[]? values) => Volatile.Write(ref _preset, values);

    /// <summary>Begins a block.</summary>
    public void Begin(in PluginBlock block)
    {
        (_block, _done) = (block, 0);
        if (_rooms.TryTake())
        {
            _audio.Arrive(_rooms.Current.SeamFrames);
            UseRoom();
        }
        if (!_rooms.Offered) TakePreset(); // it came after the room
    }

    /// <summary>Begins events without audio, all at frame 0: they hold with the next block.</summary>
    public void BeginFlush() => Begin(default);

    /// <summary>A parameter's value, at a frame of the block. An action acts where it goes from released to pressed.</summary>
    public void Set(int index, double value, int time)
    {
        if (!_values.Set(index, value, out bool rises)) return;
        if (index == _bypass) Bypass(time);
        else if (!_values.List[index].IsAction || rises) Send(index, time);
    }

    /// <summary>A MIDI message, at a frame of the block.</summary>
    public void TakeMidi(byte status, byte data1, byte data2, int time)
    {
        if (_midi.TryMap(status, data1, data2, out Command command)) Add(command, time);
    }

    /// <summary>Where the song is at a frame of the block.</summary>
    public void Follow(in SongPosition song, int time)
    {
        RunTo(time);
        _rooms.Leaving?.Looper.Follow(song);
        _rooms.Current.Looper.Follow(song);
    }

    /// <summary>Plays what is left of the block.</summary>
    public void End()
    {
        RunTo(_block.Frames);
        _told = 0;
        if (_block.Frames == 0)
        {
            _told = _values.List.Count; // nothing was brought to the engine yet
            return;
        }
        _rooms.Current.Looper.Board.Read(out _engine, _tapes);
        CountTakes();
        bool passed = _passes;
        _passes = PassesInput;
        _rest = IsBusy() || passed != _passes ? 0 : _rest + _block.Frames;
    }

    /// <summary>After a block: the next parameter that the engine moved beside the host; false after the last.</summary>
    public bool NextMove(out int index)
    {
        bool any = _values.Follow(ref _told, _engine, _tapes);
        index = _told++;
        return any;
    }

    /// <summary>Is at once where the values and rooms offered lead. [main], no audio thread is on</summary>
    public void Settle()
    {
        if (_rooms.Leaving is not null) _rooms.Leave();
        _rooms.Collect();
        if (_rooms.TryTake())
        {
            UseRoom();
            _rooms.Leave();
            _rooms.Collect();
        }
        (_block, _done) = (default, 0);
        TakePreset();
        _audio.Settle();
    }

    /// <summary>Ends every fade, as a host asks for when the song stands elsewhere; tapes and values stay.</summary>
    public void Reset() => _audio.Settle();

    /// <summary>Frees its memory; the audio thread is gone. [main]</summary>
    public void Dispose()
    {
        _audio.Dispose();
        _midi.Dispose();
    }

    private void UseRoom()
    {
        _values.Take(_rooms.Current.Values);
        Bypass(_done);
        _rooms.Current.Looper.Board.Read(out _engine, _tapes);
        for (int i = 0; i < _tapes.Length; i++) _complete[i] = _tapes[i].Sealed; // what is loaded is no change of the project
        _rooms.Use();
    }

    private void TakePreset()
    {
        if (Volatile.Read(ref _preset) is not { } preset) return;
        for (int i = 0; i < preset.Length; i++)
        {
            _values.Take(i, preset[i]);
            if (i == _bypass) Bypass(_done);
            else if (!_values.List[i].IsAction) Send(i, _done);
        }
        Interlocked.CompareExchange(ref _preset, null, preset);
    }

    private void Bypass(int time)
    {
        RunTo(time);
        _audio.Bypass(_values[_bypass] != 0, _rooms.Current.SeamFrames);
    }

    private void Send(int index, int time)
    {
        if (_values.List.TryCommand(index, _values[index], _rooms.Current.Rate, out Command command)) Add(command, time);
    }

    private void Add(Command command, int time)
    {
        Room room = _rooms.Current;
        command.Frame = room.Frame + Math.Max(0, time - _done);
        if (room.Looper.Direct.TryAdd(command)) return; // in the queue it would stand behind an editor's that has stopped in mid-way
        RunTo(time);
        room.Looper.Process(default); // no frames: what waits goes to the schedule
        command.Frame = room.Frame;
        if (!room.Looper.Direct.TryAdd(command)) Lost++;
    }

    private void RunTo(int time)
    {
        while (_done < Math.Min(time, _block.Frames))
        {
            int frames = Math.Min(Math.Min(time, _block.Frames) - _done, BlockAudio.MaxFrames);
            _audio.Play(_block, _done, frames, _rooms);
            _done += frames;
        }
    }

    // What a project would hold is another: a take or a round of an overdub is complete, a tape was cleared, something undone.
    private void CountTakes()
    {
        for (int i = 0; i < _tapes.Length; i++)
        {
            if (_tapes[i].Sealed == _complete[i]) continue;
            _complete[i] = _tapes[i].Sealed;
            Takes++;
        }
    }

    private bool IsBusy()
    {
        if (_engine.Metronome != 0) return true;
        foreach (ref readonly TapeStatus tape in _tapes.AsSpan())
            if (tape.State != TapeState.Empty || tape.Awaited != TapeStatus.Nothing) return true;
        return false;
    }
}
