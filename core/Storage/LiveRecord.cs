namespace Modul.Core.Storage;

/// <summary>
/// Carries what is heard from the audio thread to a sink on the storage thread. Should the ring run full, silence of equal length is written, so
/// that time stays true, and the frames are counted.
/// </summary>
public sealed unsafe class LiveRecord : IDisposable
{
    private const int RingFrames = 1 << 18; // 5.4 s at 48 kHz
    private const int Chunk = 4096;

    private readonly SpscRing<float> _left = new(RingFrames);
    private readonly SpscRing<float> _right = new(RingFrames);
    private readonly SpscRing<LiveRecordMark> _marks = new(1024);
    private readonly NativeBuffer _chunk = new(2 * Chunk * sizeof(float), touch: false);
    private ILiveRecordSink? _sink;
    private long _put;
    private long _lost;
    private long _taken;
    private long _lostFrames;
    private bool _writing;

    /// <summary>Where records go; set before the first frame. Without one none begins. [control]</summary>
    public ILiveRecordSink? Sink
    {
        get => _sink;
        set => _sink = value;
    }

    /// <summary>Why the last record ended before its time, in one line; null where it did not. [any]</summary>
    public string? Failure { get; private set; }

    /// <summary>Frames that were lost to a full ring and stand as silence. [any]</summary>
    public long LostFrames => Volatile.Read(ref _lostFrames);

    /// <summary>Whether a record runs. [audio]</summary>
    public bool On { get; private set; }

    /// <summary>Whether the ring should be emptied before much more comes. [audio]</summary>
    internal bool HalfFull => _right.Count > RingFrames / 2 || _marks.Count > _marks.Capacity / 2;

    private Span<float> ChunkLeft => new(_chunk.Pointer, Chunk);

    private Span<float> ChunkRight => new((float*)_chunk.Pointer + Chunk, Chunk);

    /// <summary>Ends a running record and frees the rings. [control]</summary>
    public void Dispose()
    {
        _left.Dispose();
        _right.Dispose();
        _marks.Dispose();
        _chunk.Dispose();
    }

    /// <summary>Begins or ends a record; false where it has nowhere to go, or so many waited that this one could not be noted. [audio]</summary>
    public bool Switch(bool on)
    {
        if (on == On) return true;
        if (on && _sink is null) return false;
        TellLost();
        if (_lost > 0 || !_marks.TryAdd(new LiveRecordMark(_put, on ? LiveRecordMark.Event.Begin : LiveRecordMark.Event.End, 0))) return false;
        On = on;
        return true;
    }

    /// <summary>Takes what is heard. [audio]</summary>
    public void Put(float* left, float* right, int frames)
    {
        if (!On) return;
        TellLost();
        int room = _lost > 0 ? 0 : Math.Min(frames, _left.Capacity - _left.Count);
        room = Math.Min(room, _right.Capacity - _right.Count);
        _left.Add(new ReadOnlySpan<float>(left, room));
        _right.Add(new ReadOnlySpan<float>(right, room));
        _put += room;
        _lost += frames - room;
    }

    /// <summary>Writes what has come. [storage]</summary>
    public bool Drain()
    {
        bool worked = false;
        while (true)
        {
            try
            {
                if (!Step()) return worked;
            }
            catch (Exception problem) // a sink's mistake is no reason to lose the engine
            {
                _writing = false; // a disk that is full ends the record, never the storage thread
                Failure = problem.Message;
            }
            worked = true;
        }
    }

    private bool Step()
    {
        int there = _right.Count; // before the marks
        bool marked = _marks.TryPeek(out LiveRecordMark mark);
        int most = (int)Math.Min(Chunk, marked ? mark.At - _taken : Chunk);
        most = Math.Min(most, there); // the left side is put in first: what the right side has, both have
        if (most > 0) Pass(most);
        else if (marked && mark.At == _taken) Heed();
        else return false;
        return true;
    }

    private void Pass(int frames)
    {
        int count = _right.Take(ChunkRight[..frames]);
        _left.Take(ChunkLeft[..count]);
        _taken += count;
        if (_writing) _sink!.Write(ChunkLeft[..count], ChunkRight[..count]);
    }

    private void Heed()
    {
        _marks.TryTake(out LiveRecordMark mark);
        switch (mark.Kind)
        {
            case LiveRecordMark.Event.Begin:
                _writing = _sink is not null;
                Failure = null;
                _sink?.Begin();
                break;
            case LiveRecordMark.Event.End:
                bool complete = _writing;
                _writing = false;
                if (complete) _sink!.End();
                break;
            case LiveRecordMark.Event.Lost:
                Volatile.Write(ref _lostFrames, _lostFrames + mark.Frames);
                if (_writing) Silence(mark.Frames);
                break;
        }
    }

    private void Silence(long frames)
    {
        ChunkLeft.Clear();
        for (; frames > 0; frames -= Chunk)
        {
            int run = (int)Math.Min(frames, Chunk);
            _sink!.Write(ChunkLeft[..run], ChunkLeft[..run]);
        }
    }

    private void TellLost()
    {
        if (_lost > 0 && _marks.TryAdd(new LiveRecordMark(_put, LiveRecordMark.Event.Lost, _lost))) _lost = 0;
    }
}
