namespace Modul.Editor.Model.Drawing;

/// <summary>The line above a waveform: how long the tape is, of how many layers, why it is silent, and where it is.</summary>
internal sealed class NumbersView
{
    private const int Room = 64;
    private const double Gap = 11;

    private LaneNumbers _shown;
    private PixelRect _place;
    private Ink? _ink;

    /// <summary>Says where it is; it is drawn wholly the next time.</summary>
    public void Put(PixelRect place, Ink ink) => (_place, _ink, _shown) = (place, ink, default(LaneNumbers) with { Layers = -1 });

    /// <summary>Draws what changed.</summary>
    public void Draw(in Pixels to, in LaneNumbers numbers, Damage damage)
    {
        if (_ink is null || _place.IsEmpty || numbers == _shown) return;
        _shown = numbers;
        to.Fill(_place, Colours.Lane);
        int right = DrawPlace(to, _ink);
        DrawLengths(to, _ink, right);
        damage.Add(_place);
    }

    private int DrawPlace(in Pixels to, Ink ink)
    {
        TextLine line = new(stackalloc char[Room]);
        _shown.WritePlace(ref line);
        int x = _place.Right - ink.Bold.WidthOf(line.Text);
        ink.Bold.Write(to, x, _place.Y, line.Text, Colours.Text);
        return x;
    }

    private void DrawLengths(in Pixels to, Ink ink, int right)
    {
        Span<char> room = stackalloc char[Room];
        int x = _place.X;
        TextLine bars = new(room);
        _shown.WriteBars(ref bars);
        x = Write(to, ink, ink.Bold, x, right, bars.Text, Colours.Text);
        TextLine heard = new(room);
        _shown.WriteHeard(ref heard);
        bool silent = heard.Text.Length > 0;
        x = Write(to, ink, ink.Bold, x, right, heard.Text, Colours.Worry);
        TextLine seconds = new(room);
        _shown.WriteSeconds(ref seconds);
        x = Write(to, ink, ink.Regular, x, right, seconds.Text, Colours.Soft);
        if (silent) return;
        TextLine layers = new(room);
        _shown.WriteLayers(ref layers);
        Write(to, ink, ink.Regular, x, right, layers.Text, Colours.Soft);
    }

    // A text that has no room is left out, rather than cut in mid-word.
    private int Write(in Pixels to, Ink ink, GlyphSheet font, int x, int right, ReadOnlySpan<char> text, uint colour)
    {
        if (text.IsEmpty || x + font.WidthOf(text) + ink.Px(Gap) > right) return x;
        return font.Write(to, x, _place.Y, text, colour) + ink.Px(Gap);
    }
}
