using Modul.Core.Storage;

namespace Modul.Editor.Model;

/// <summary>
/// What a lane draws of a tape: for each of its columns how far each side swings, 0 or more, 1 for full scale. It is read a piece at a time, so that a long
/// tape holds no frame up; what was there before stays until it is read over. [control]
/// </summary>
internal sealed class Outline
{
    /// <summary>Frames at a running take's end whose peaks may not be told yet: the block under the record head, and the one it has just left.</summary>
    private const int Late = 2 * 4096;

    private readonly Peak[] _chunk;
    private float[] _left = [];
    private float[] _right = [];
    private int _layer = -1;
    private long _span;
    private long _length;
    private int _next;
    private int _chunkFirst;
    private int _chunkPairs;

    /// <summary>An outline that reads through a chunk, which others may share.</summary>
    public Outline(Peak[] chunk) => _chunk = chunk;

    /// <summary>Columns from edge to edge.</summary>
    public int Width { get; private set; }

    /// <summary>Columns that the audio reaches.</summary>
    public int Columns { get; private set; }

    /// <summary>Whether all columns are read.</summary>
    public bool Complete => _next >= Columns;

    /// <summary>How far the left side swings.</summary>
    public ReadOnlySpan<float> Left => _left.AsSpan(0, Columns);

    /// <summary>How far the right side swings.</summary>
    public ReadOnlySpan<float> Right => _right.AsSpan(0, Columns);

    // Pairs of extremes that the length covers.
    private long Pairs => (_length + Peak.Frames - 1) / Peak.Frames;

    /// <summary>Begins to read a layer anew.</summary>
    /// <param name="layer">Its number; below 0 for none.</param>
    /// <param name="length">Frames that it has.</param>
    /// <param name="span">Frames from edge to edge, at least as many.</param>
    /// <param name="width">Columns, 0 or more.</param>
    public void Begin(int layer, long length, long span, int width)
    {
        Resize(width);
        if (span != _span) Array.Clear(_left);
        if (span != _span) Array.Clear(_right);
        (_layer, _span, _length, _next, Columns) = (layer, span, 0, 0, 0);
        Grow(length);
    }

    /// <summary>The same layer has become longer; what was at its end is read anew.</summary>
    public void Grow(long length)
    {
        if (_layer < 0 || _span <= 0 || length <= _length) return;
        _next = Math.Min(_next, (int)(Math.Max(0, _length - Late) * Width / _span));
        Columns = (int)Math.Min(Width, ((length * Width) + _span - 1) / _span);
        _length = length;
    }

    /// <summary>
    /// Reads on, for about as many pairs of extremes as there is patience for, and no further than they are to be had now: the next call tries again. Gives
    /// the first column that was read; -1 for none.
    /// </summary>
    public int Read(ITapeMachine machine, ref int patience)
    {
        if (Complete || patience <= 0) return -1;
        int first = _next;
        _chunkPairs = 0;
        while (_next < Columns && patience > 0 && TryReadColumn(machine, _next, ref patience)) _next++;
        return _next > first ? first : -1;
    }

    private bool TryReadColumn(ITapeMachine machine, int column, ref int patience)
    {
        long from = column * _span / Width, to = (column + 1L) * _span / Width;
        int first = (int)(from / Peak.Frames), end = (int)Math.Min(Pairs, Math.Max(first + 1, (to + Peak.Frames - 1) / Peak.Frames));
        float left = 0, right = 0;
        for (int pair = first; pair < end; pair++)
        {
            if ((uint)(pair - _chunkFirst) >= (uint)_chunkPairs && !TryReadChunk(machine, pair, ref patience)) return false;
            ref readonly Peak peak = ref _chunk[pair - _chunkFirst];
            left = Math.Max(left, Swing(peak.LeftMin, peak.LeftMax));
            right = Math.Max(right, Swing(peak.RightMin, peak.RightMax));
        }
        (_left[column], _right[column]) = (left, right);
        return true;
    }

    // None there means that they are not to be had now, not that it is silent: a flat line would stay.
    private bool TryReadChunk(ITapeMachine machine, int first, ref int patience)
    {
        int wanted = (int)Math.Min(Pairs - first, _chunk.Length);
        (_chunkFirst, _chunkPairs) = (first, Math.Clamp(machine.ReadPeaks(_layer, first, _chunk.AsSpan(0, wanted)), 0, wanted));
        patience -= _chunkPairs; // what is not there takes nothing from the other lanes
        return _chunkPairs > 0;
    }

    // A pair that is just being written may hold what nothing has widened yet: infinities the wrong way round.
    private static float Swing(float least, float most)
    {
        float swing = Math.Max(-least, most);
        return float.IsFinite(swing) && swing > 0 ? swing : 0;
    }

    private void Resize(int width)
    {
        if (width == Width) return;
        Width = width;
        Columns = 0;
        (_left, _right) = (new float[width], new float[width]);
    }
}
