namespace Modul.Editor.Model.Drawing;

/// <summary>Two bars of a level, drawn only as far as they changed.</summary>
internal sealed class MeterPicture
{
    private const int Sides = 2;

    private readonly int[] _levels = [-1, -1];
    private readonly int[] _helds = [-1, -1];
    private PixelRect _place;
    private uint[] _scale = [];
    private bool _upright;
    private int _gap;
    private int _thick;
    private int _mark;

    private MeterMotion _left;
    private MeterMotion _right;

    /// <summary>Says where it is, and how thick the mark of the highest is; it is drawn wholly the next time.</summary>
    public void Put(PixelRect place, bool upright, int mark)
    {
        (_place, _upright, _mark) = (place, upright, mark);
        int across = upright ? place.Width : place.Height;
        _gap = Math.Max(1, across / 9);
        _thick = Math.Max(1, (across - _gap) / Sides);
        _scale = ScaleOf(upright ? place.Height : place.Width);
        Array.Fill(_levels, -1);
    }

    /// <summary>Where it is.</summary>
    public PixelRect Place => _place;

    /// <summary>Moves on and draws. Gives whether anything changed.</summary>
    public bool Draw(in Pixels to, float left, float right, double now)
    {
        _left.Move(left, now);
        _right.Move(right, now);
        if (_scale.Length == 0) return false;
        return DrawSide(to, 0, _left) | DrawSide(to, 1, _right);
    }

    private static uint[] ScaleOf(int length)
    {
        var scale = new uint[Math.Max(0, length)];
        int middle = (int)Math.Round(MeterMotion.PlaceOf(MeterMotion.Middle) * length), high = (int)Math.Round(MeterMotion.PlaceOf(MeterMotion.High) * length);
        for (int i = 0; i < scale.Length; i++) scale[i] = i >= high ? Colours.Recording : i >= middle ? Colours.Armed : Colours.Playing;
        return scale;
    }

    private bool DrawSide(in Pixels to, int side, in MeterMotion motion)
    {
        int level = (int)Math.Round(motion.Shown * _scale.Length), held = (int)Math.Round(motion.Held * _scale.Length);
        if (level == _levels[side] && held == _helds[side]) return false;
        (_levels[side], _helds[side]) = (level, held);
        int across = side * (_thick + _gap);
        if (_upright) DrawUpright(to, _place.X + across, level, held);
        else DrawLying(to, _place.Y + across, level, held);
        return true;
    }

    private void DrawUpright(in Pixels to, int x, int level, int held)
    {
        for (int i = 0; i < _scale.Length; i++)
            to.Fill(new PixelRect(x, _place.Bottom - 1 - i, _thick, 1), ColourAt(i, level, held));
    }

    private void DrawLying(in Pixels to, int y, int level, int held)
    {
        for (int row = 0; row < _thick; row++)
        {
            Span<uint> line = to.Row(y + row).Slice(_place.X, _place.Width);
            for (int i = 0; i < line.Length; i++) line[i] = ColourAt(i, level, held);
        }
    }

    private uint ColourAt(int i, int level, int held)
    {
        if (held > 0 && i < held && i >= held - _mark) return Colours.MeterHold;
        return i < level ? _scale[i] : Colours.MeterOff;
    }
}
