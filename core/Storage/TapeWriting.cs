using Modul.Core.Tapes;

namespace Modul.Core.Storage;

/// <summary>
/// Writes every tape to a sink on the storage thread while the audio plays on: the layers are pinned, so they stay what they were when it was
/// asked for.
/// </summary>
public sealed class TapeWriting
{
    private const int Idle = 0, Requested = 1, Done = 2;

    private readonly (Tape Tape, Layer Layer)[] _pinned;
    private readonly TapeStore _store;
    private ITapeSink? _sink;
    private int _count;
    private int _next;
    private long _position;
    private bool _begun;
    private int _state;

    internal TapeWriting(TapeStore store, int tapes) => (_store, _pinned) = (store, new (Tape, Layer)[tapes]);

    /// <summary>Where tapes go; set before the first frame. [control]</summary>
    public ITapeSink? Sink
    {
        get => _sink;
        set => _sink = value;
    }

    /// <summary>Why the last writing failed, in one line; null where it did not. [any]</summary>
    public string? Failure { get; private set; }

    /// <summary>Pins what every tape holds complete and hands it over; false while the last is still being written. [audio]</summary>
    internal bool Request(ReadOnlySpan<Tape> tapes)
    {
        if (_sink is null || Volatile.Read(ref _state) != Idle) return false;
        _count = 0;
        foreach (Tape tape in tapes)
        {
            if (tape.Layers.NewestSealed is not { Empty: false } layer) continue;
            tape.Layers.Pin(layer);
            _pinned[_count++] = (tape, layer);
        }
        (_next, _position, Failure, _begun) = (0, 0, null, false);
        Volatile.Write(ref _state, Requested);
        Settle();
        return true;
    }

    /// <summary>Takes the pins off what has been written; where nothing is live, that is waited for. [audio]</summary>
    internal void Settle()
    {
        while (Volatile.Read(ref _state) == Requested && _store.Turns.AwaitSpool())
        {
        }
        if (Volatile.Read(ref _state) != Done) return;
        for (int i = 0; i < _count; i++) _pinned[i].Tape.Layers.Release(_pinned[i].Layer);
        Volatile.Write(ref _state, Idle);
    }

    /// <summary>Writes what lies in one piece where writing was asked for. [storage]</summary>
    internal bool Work()
    {
        if (Volatile.Read(ref _state) != Requested) return false;
        try
        {
            if (!_begun) _sink!.BeginAll();
            _begun = true;
            if (_next < _count) WritePiece(_pinned[_next].Tape.Number, _pinned[_next].Layer);
        }
        catch (Exception problem) // a sink's mistake is no reason to lose the engine
        {
            Failure = problem.Message;
            _next = _count;
        }
        if (_next == _count) Volatile.Write(ref _state, Done);
        return true;
    }

    private unsafe void WritePiece(int tape, Layer layer)
    {
        if (_position == 0) _sink!.Begin(tape, layer.Length);
        int run = layer.Run(_position, BlockPool.Frames, out float* left, out float* right);
        _sink!.Write(new ReadOnlySpan<float>(left, run), new ReadOnlySpan<float>(right, run));
        _position += run;
        if (_position < layer.Length) return;
        _sink.End();
        (_next, _position) = (_next + 1, 0);
    }
}
