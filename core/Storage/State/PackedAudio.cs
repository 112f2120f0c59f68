namespace Modul.Core.Storage.State;

/// <summary>
/// Packed stretches one after another, in native memory that grows by pieces: as arrays they would have the collector run. Not for two threads at once.
/// </summary>
internal sealed unsafe class PackedAudio : IDisposable
{
    /// <summary>Bytes of a piece: as much more than was put in may be taken.</summary>
    public const int PieceBytes = 1 << 20;

    private readonly List<NativeBuffer> _pieces = [];
    private long _length;
    private bool _disposed;

    /// <summary>Bytes of native memory taken.</summary>
    public long Taken => (long)_pieces.Count * PieceBytes;

    /// <summary>Puts a stretch in behind the last.</summary>
    public PackedStretch Add(ReadOnlySpan<byte> packed)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var stretch = new PackedStretch(_length, packed.Length);
        while (!packed.IsEmpty)
        {
            if (_length == Taken) _pieces.Add(new NativeBuffer(PieceBytes, touch: false));
            Span<byte> room = From(_length);
            int run = Math.Min(packed.Length, room.Length);
            packed[..run].CopyTo(room);
            packed = packed[run..];
            _length += run;
        }
        return stretch;
    }

    /// <summary>Copies a stretch that was put in; <paramref name="to"/> is as long.</summary>
    public void Copy(PackedStretch stretch, Span<byte> to)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        for (int done = 0, run; done < to.Length; done += run)
        {
            Span<byte> from = From(stretch.At + done);
            run = Math.Min(to.Length - done, from.Length);
            from[..run].CopyTo(to[done..]);
        }
        GC.KeepAlive(this); // the pieces go with it
    }

    public void Dispose()
    {
        _disposed = true;
        foreach (NativeBuffer piece in _pieces) piece.Dispose();
        _pieces.Clear();
    }

    /// <summary>The bytes from a place on, to the end of its piece.</summary>
    private Span<byte> From(long place)
    {
        (long piece, long offset) = Math.DivRem(place, PieceBytes);
        return new Span<byte>(_pieces[(int)piece].Pointer + offset, PieceBytes - (int)offset);
    }
}
