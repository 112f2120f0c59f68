using System.Numerics;

namespace Modul.Editor.Model.Drawing;

/// <summary>
/// A waveform over its grid of beats and bars, the left side above the middle and the right one below, on a scale of square roots so that quiet playing is
/// seen. Columns left of the playback head are bright, those that are still to come dark.
/// </summary>
internal sealed class WavePicture
{
    private const double Margin = 0.06;
    private const uint DimShare = 107; // 0.42 of 255
    private const double LeastGrid = 8;

    private uint[] _ground = [];
    private int[] _tops = [];
    private int[] _bottoms = [];
    private uint _bright;
    private uint _dim;

    /// <summary>Pixels across.</summary>
    public int Width => _ground.Length;

    /// <summary>Pixels down.</summary>
    public int Height { get; private set; }

    /// <summary>Makes it as large as what it is drawn to; it is empty then.</summary>
    public void Resize(int width, int height)
    {
        Height = height;
        (_ground, _tops, _bottoms) = (new uint[width], new int[width], new int[width]);
        Array.Fill(_ground, Colours.Ground);
    }

    /// <summary>The colour of its waveform.</summary>
    public void Tint(uint colour)
    {
        _bright = colour;
        _dim = Colours.Mix(Colours.Ground, colour, DimShare);
    }

    /// <summary>Lines for beats and bars. All in frames; a bar of 0 is none.</summary>
    public void Rule(long span, double bar, double beat)
    {
        Array.Fill(_ground, Colours.Ground);
        if (span <= 0 || !(bar > 0)) return;
        Rule(span, beat, Colours.Grid);
        Rule(span, bar, Colours.Bar);
    }

    /// <summary>Takes the outline's columns from one on.</summary>
    public void Take(Outline outline, int from)
    {
        int middle = Height / 2;
        double reach = middle * (1 - Margin);
        ReadOnlySpan<float> left = outline.Left, right = outline.Right;
        for (int x = Math.Max(0, from); x < Width; x++)
        {
            bool drawn = x < left.Length;
            _tops[x] = drawn ? middle - (int)Math.Round(Math.Sqrt(Math.Min(1, left[x])) * reach) : middle;
            _bottoms[x] = drawn ? middle + 1 + (int)Math.Round(Math.Sqrt(Math.Min(1, right[x])) * reach) : middle;
        }
    }

    /// <summary>Draws columns, from one to before another, into a picture where it begins at a place; bright up to the column <paramref name="lit"/>.</summary>
    public void Draw(in Pixels to, int atX, int atY, int from, int end, int lit)
    {
        from = Math.Max(0, from);
        end = Math.Min(Width, end);
        int edge = Math.Clamp(lit, from, Math.Max(from, end));
        for (int y = 0; y < Height; y++)
        {
            Span<uint> row = to.Row(atY + y).Slice(atX, Width);
            DrawRow(row, y, from, edge, _bright);
            DrawRow(row, y, edge, end, _dim);
        }
    }

    private void DrawRow(Span<uint> row, int y, int from, int end, uint colour)
    {
        bool middle = y == Height / 2;
        int x = from;
        for (int step = Vector<uint>.Count; x + step <= end; x += step)
        {
            Vector<int> at = new(y);
            Vector<int> inside = Vector.LessThanOrEqual(new Vector<int>(_tops, x), at) & Vector.GreaterThan(new Vector<int>(_bottoms, x), at);
            Vector<uint> ground = middle ? new Vector<uint>(Colours.Line) : new Vector<uint>(_ground, x);
            Vector.ConditionalSelect(Vector.AsVectorUInt32(inside), new Vector<uint>(colour), ground).CopyTo(row[x..]);
        }
        for (; x < end; x++) row[x] = _tops[x] <= y && _bottoms[x] > y ? colour : middle ? Colours.Line : _ground[x];
    }

    private void Rule(long span, double every, uint colour)
    {
        double step = Width * every / span;
        if (!(step >= LeastGrid)) return;
        for (double x = step; x < Width - 1; x += step) _ground[(int)Math.Round(x)] = colour;
    }
}
