namespace Modul.Editor.Model.Drawing;

/// <summary>A waveform with its heads, of which only the columns are drawn that changed.</summary>
internal sealed class WaveView
{
    private const double HeadUnits = 2.6;

    private readonly WavePicture _picture = new();
    private PixelRect _place;
    private int _head = 2;
    private int _play = -1;
    private int _record = -1;
    private bool _stale = true;
    private WaveLook _look;

    /// <summary>Columns of the waveform.</summary>
    public int Width => _picture.Width;

    /// <summary>Says where it is; it is drawn wholly the next time.</summary>
    public void Put(PixelRect place, Ink ink)
    {
        _place = place;
        _head = Math.Max(2, ink.Px(HeadUnits));
        _picture.Resize(place.Width, place.Height);
        (_look, _stale) = (default, true);
    }

    /// <summary>Draws everything the next time.</summary>
    public void Invalidate() => _stale = true;

    /// <summary>Draws a frame. Gives the columns that changed, one to before another; none where the second is not beyond the first.</summary>
    /// <param name="to">The picture.</param>
    /// <param name="look">What it looks like.</param>
    /// <param name="outline">What is drawn.</param>
    /// <param name="changed">The first column of the outline that is another; -1 for none.</param>
    /// <param name="heads">Where the heads stand.</param>
    public (int From, int End) Draw(in Pixels to, in WaveLook look, Outline outline, int changed, in Heads heads)
    {
        if (Width == 0) return default;
        Look(look);
        if (_stale) changed = 0;
        if (changed >= 0) _picture.Take(outline, changed);
        int play = ColumnOf(heads.Play, look.Span), record = ColumnOf(heads.Record, look.Span);
        (int from, int end) = Changed(changed, play, record);
        if (end > from)
        {
            _picture.Draw(to, _place.X, _place.Y, from, end, LitOf(play, record));
            if (record >= 0) Headline.DrawRecord(to, _place, record, _head);
            if (play >= 0) Headline.DrawPlay(to, _place, play, _head);
        }
        (_play, _record, _stale) = (play, record, false);
        return (from, end);
    }

    private void Look(in WaveLook look)
    {
        if (look == _look) return;
        _look = look;
        _stale = true;
        _picture.Tint(look.Colour);
        _picture.Rule(look.Span, look.Bar, look.Beat);
    }

    private int ColumnOf(double frames, long span) =>
        frames < 0 || span <= 0 ? -1 : (int)Math.Min(Width - _head, Math.Floor(frames / span * Width));

    private (int From, int End) Changed(int changed, int play, int record)
    {
        int old = LitOf(_play, _record), lit = LitOf(play, record);
        if (_stale || changed >= 0 || lit < old || play < 0 != _play < 0) return (0, Width);
        if (play == _play && record == _record) return default;
        int reach = Headline.Reach(_head), from = old - reach, end = lit + reach;
        if (record >= 0 || _record >= 0)
        {
            from = Math.Min(from, Least(record, _record) - reach);
            end = Math.Max(end, Math.Max(record, _record) + reach);
        }
        return (Math.Max(0, from), Math.Min(Width, end));
    }

    private static int Least(int a, int b) => a < 0 ? b : b < 0 ? a : Math.Min(a, b);

    // What was played is lit; of a first take, what was recorded.
    private static int LitOf(int play, int record) => play >= 0 ? play : record;
}
