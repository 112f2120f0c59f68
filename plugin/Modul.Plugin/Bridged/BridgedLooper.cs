using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Modul.Core.Storage.State;

namespace Modul.Plugin.Bridged;

/// <summary>
/// A looper in the hands of a host that calls as AudioPlugSharp's bridge does: parameters as shares of their range, known by their place in
/// <see cref="Plugin.Instance.Parameters"/>; events of a block in any order before it plays; a transport of samples and tempo; state on any thread, while audio is on
/// too. [main] is any thread but audio's: such calls wait for each other, and the audio thread for none. What nobody disposes of, as the bridge never does,
/// goes with the collector.
/// </summary>
public sealed unsafe class BridgedLooper : IDisposable
{
    /// <summary>Events of a block that are kept at their frames; see <see cref="Crowded"/>.</summary>
    public const int MaxEvents = 8192;

    private const byte NoteOff = 0x80, NoteOn = 0x90;
    private const int Sides = 2;
    private const int Channels = PluginBlock.MainChannels + (Sides * Plugin.Instance.Tapes);

    private readonly Instance _instance = new();
    private readonly BlockEvents _events = new(MaxEvents);
    private readonly Moves _moves = new();
    private readonly Overheard _overheard = new();
    private readonly SongReckoner _song = new();
    private readonly AudioGate _gate = new();
    private readonly Lock _main = new();
    private readonly void** _channels = (void**)NativeMemory.AllocZeroed(Channels, (nuint)sizeof(void*));
    private int _rate;
    private int _reached = -1;
    private int _frames;
    private long _dryTold;
    private bool _gone;

    /// <summary>Goes with the collector, where the bridge has dropped it.</summary>
    [SuppressMessage("Design", "MA0055", Justification = "the bridge tells nobody that a plugin has gone, and threads work for it")]
    ~BridgedLooper() => End();

    internal Instance Instance => _instance;

    /// <summary>An editor's side. [control] any thread but audio's</summary>
    public RoomView View => _instance.View;

    /// <summary>Frames of the last block. [any]</summary>
    public int BlockFrames => Volatile.Read(ref _frames);

    /// <summary>Events that found no room at their frames, since the start. [any]</summary>
    public long Crowded => _events.Crowded + _instance.Audio.Lost;

    /// <summary>Whether audio is on. [main]</summary>
    public bool On => _instance.Active;

    /// <summary>Audio begins, at a rate; tapes go on where they were. [main]</summary>
    /// <param name="rate">Frames a second, 1000 to 768 000.</param>
    /// <returns>False for another rate, and where the memory does not hold the tapes at this one: silence is played.</returns>
    public bool Start(double rate)
    {
        lock (_main)
        {
            if (_gone) return false;
            _gate.Close();
            if (!_instance.Activate(rate))
            {
                _instance.Deactivate();
                return false;
            }
            _rate = (int)Math.Round(rate);
            _gate.LetIn();
            return true;
        }
    }

    /// <summary>Audio ends, behind a block that runs. [main]</summary>
    public void Stop()
    {
        lock (_main)
        {
            if (_gone) return;
            _gate.Close();
            _instance.Deactivate();
        }
    }

    /// <summary>All that it holds, in the bytes of Modul's other plugins. [main]</summary>
    public byte[] Save()
    {
        lock (_main)
        {
            if (_gone) return [];
            using var to = new MemoryStream();
            _instance.Save(to, tapes: true);
            return to.ToArray();
        }
    }

    /// <summary>Takes what was saved; audio plays on meanwhile and fades over. [main]</summary>
    /// <exception cref="StateException">It is no state, a damaged one, or more than the memory holds: nothing has changed.</exception>
    public void Load(byte[] state)
    {
        lock (_main)
        {
            if (_gone) return;
            using var from = new MemoryStream(state, writable: false);
            _instance.Load(from);
            _moves.Clear();
        }
    }

    /// <summary>A parameter's value as the host is to know it. [main]</summary>
    public double ValueOf(int index) => _instance.ValueOf(index);

    /// <summary>
    /// The next parameter that the engine moved beside the host, from an index on, to be told to the host now; false after the last. [main], the host's own
    /// thread for its windows
    /// </summary>
    public bool NextMove(ref int index, out double value)
    {
        for (; index < Plugin.Instance.Parameters.Count; index++)
        {
            if (!_moves.Take(index)) continue;
            value = _instance.ValueOf(index);
            _moves.Tell(index, NormalizedScale.ShareOf(Plugin.Instance.Parameters[index], value), Math.Max(1, _rate));
            return true;
        }
        value = 0;
        return false;
    }

    /// <summary>
    /// Looks at what the host shows of a parameter, a share of its range: to be called for each some times a second, so that what the bridge loses on the
    /// way to the audio thread is brought after. [main], the host's own thread for its windows
    /// </summary>
    public void Overhear(int index, double share) => _overheard.Look(index, share, _instance.ValueOf(index));

    /// <summary>Frees what the audio thread has let go of, unless something else is under way: to be called now and then. [main]</summary>
    public void Collect()
    {
        if (!_main.TryEnter()) return;
        try
        {
            if (!_gone) _instance.Collect();
        }
        finally
        {
            _main.Exit();
        }
    }

    /// <summary>Whether the memory did not suffice since it was asked last. [main]</summary>
    public bool TakeDry()
    {
        long dry = _instance.Audio.Dry;
        bool any = dry > _dryTold;
        _dryTold = dry;
        return any;
    }

    /// <summary>A parameter's value for a frame of the block that comes: a share of its range, what is no number is none. [audio]</summary>
    public void SetParameter(int index, double share, int time)
    {
        if ((uint)index >= (uint)Plugin.Instance.Parameters.Count || double.IsNaN(share)) return;
        _overheard.Hear(index);
        // The bridge gives what holds at frame 0 again each time that it is asked for events.
        if (time != 0 || _reached < 0) _events.Add(new BlockEvent(index, share), time);
    }

    /// <summary>A key for a frame of the block that comes, pressed where <paramref name="velocity"/> is above 0. [audio]</summary>
    /// <param name="channel">0 to 15; another one is none.</param>
    /// <param name="key">0 to 127; another one is none.</param>
    /// <param name="velocity">0 to 1.</param>
    /// <param name="time">The frame.</param>
    public void PlayKey(int channel, int key, float velocity, int time)
    {
        if ((uint)channel > 15 || (uint)key > 127) return;
        bool down = velocity > 0;
        byte strength = down ? (byte)Math.Clamp(velocity * 127, 1, 127) : (byte)0;
        _events.Add(new BlockEvent((byte)((down ? NoteOn : NoteOff) | channel), (byte)key, strength), time);
    }

    /// <summary>After a call of the bridge that gave events: whether it has more, by the frame that it says it has reached. [audio]</summary>
    public bool HasMore(int reached, int frames)
    {
        bool more = reached > _reached && reached < frames;
        _reached = reached;
        return more;
    }

    /// <summary>Plays the events that came into a block of any length. Left and right in and out may be the same memory. [audio]</summary>
    /// <param name="inputs">Left and right, or null for silence.</param>
    /// <param name="outputs">Left and right, or null.</param>
    /// <param name="frames">Frames of the block; 0 or fewer keeps the events for the next.</param>
    /// <param name="doubles">Whether the samples are 64-bit.</param>
    /// <param name="transport">Where the song is.</param>
    public void Process(void** inputs, void** outputs, int frames, bool doubles, in HostTransport transport)
    {
        _reached = -1;
        if (frames <= 0) return;
        if (_gate.TryEnter())
        {
            try
            {
                Place(inputs, 0);
                Place(outputs, Sides);
                Play(new PluginBlock(_channels, frames, doubles), transport);
            }
            finally
            {
                _gate.Leave(); // whoever stops the audio waits for it
            }
        }
        else
        {
            _events.DropPresses();
            Silence(outputs, frames, doubles);
        }
        GC.KeepAlive(this);
    }

    /// <summary>Frees everything; nobody may come again but an editor, who finds nothing. [main]</summary>
    public void Dispose()
    {
        End();
        GC.SuppressFinalize(this);
    }

    private void Place(void** sides, int at)
    {
        for (int side = 0; side < Sides; side++) _channels[at + side] = sides is null ? null : sides[side];
    }

    private void Play(in PluginBlock block, in HostTransport transport)
    {
        AudioSide audio = _instance.Audio;
        Volatile.Write(ref _frames, block.Frames);
        audio.Begin(block);
        if (_song.TryReckon(transport, _rate, block.Frames, out Core.Timing.SongPosition song)) audio.Follow(song, 0);
        _overheard.PlayTo(audio);
        _events.PlayTo(audio, _moves, block.Frames);
        audio.End();
        while (audio.NextMove(out int index)) _moves.Mark(index);
        _moves.Advance(block.Frames);
    }

    private static void Silence(void** outputs, int frames, bool doubles)
    {
        for (int side = 0; outputs is not null && side < Sides; side++)
            if (outputs[side] is not null) NativeMemory.Clear(outputs[side], (nuint)frames * (nuint)(doubles ? sizeof(double) : sizeof(float)));
    }

    private void End()
    {
        if (_main is null) return; // its constructor threw
        lock (_main)
        {
            if (_gone) return;
            _gone = true;
            _gate.Close();
            _instance.Dispose();
            NativeMemory.Free(_channels);
        }
    }
}
