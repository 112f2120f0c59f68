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
    private ITapeSink? _sink;
    private int _count;
    private int _state;

    internal TapeWriting(int tapes) => _pinned = new (Tape, Layer)[tapes];

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
        Volatile.Write(ref _state, Requested);
        return true;
    }

    /// <summary>Takes the pins off what has been written. [audio]</summary>
    internal void Settle()
    {
        if (Volatile.Read(ref _state) != Done) return;
        for (int i = 0; i < _count; i++) _pinned[i].Tape.Layers.Release(_pinned[i].Layer);
        Volatile.Write(ref _state, Idle);
    }

    /// <summary>Writes where that was asked for. [storage]</summary>
    internal bool Work()
    {
        if (Volatile.Read(ref _state) != Requested) return false;
        Failure = null;
        try
        {
            for (int i = 0; i < _count; i++) _sink!.Write(new TapeAudio(_pinned[i].Tape.Number, _pinned[i].Layer));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Failure = problem.Message;
        }
        Volatile.Write(ref _state, Done);
        return true;
    }
}
