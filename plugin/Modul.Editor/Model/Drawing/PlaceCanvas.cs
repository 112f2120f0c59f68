namespace Modul.Editor.Model.Drawing;

/// <summary>Bar and beat in large figures, a light a beat, and the metre. The first light is taller: it is told without its colour. [control]</summary>
internal sealed class PlaceCanvas
{
    private const int Room = 32;
    private const double LightWidth = 12;
    private const double LightGap = 4;
    private const double LightHeight = 22;
    private const double FirstHeight = 32;
    private const double PlaceWidth = 92;
    private const double MetreGap = 12;
    private const int MostLights = 16;

    private Ink? _ink;
    private GlyphSheet? _large;
    private BeatPlace _shown;
    private int _beats;
    private int _unit;

    /// <summary>What changed in the last frame.</summary>
    public Damage Damage { get; } = new();

    /// <summary>Units that it is wide with so many beats in a bar.</summary>
    public static double UnitsFor(int beats) => PlaceWidth + (Math.Clamp(beats, 1, MostLights) * (LightWidth + LightGap)) + MetreGap + 44;

    /// <summary>Draws wholly the next time.</summary>
    public void Resize(Ink ink, GlyphSheet large) => (_ink, _large, _beats) = (ink, large, -1);

    /// <summary>Draws what changed.</summary>
    public void Draw(in Pixels to, Reading now, in Moment moment)
    {
        Damage.Clear();
        if (_ink is not { } ink || _large is null) return;
        BeatPlace place = BeatPlace.Of(now, moment.Frame);
        if (place == _shown && now.Engine.MeterBeats == _beats && now.Engine.MeterUnit == _unit) return;
        (_shown, _beats, _unit) = (place, now.Engine.MeterBeats, now.Engine.MeterUnit);
        to.Fill(new PixelRect(0, 0, to.Width, to.Height), Colours.Panel);
        DrawFigures(to, _large);
        DrawMetre(to, ink, DrawLights(to, ink));
        Damage.Add(new PixelRect(0, 0, to.Width, to.Height));
    }

    private void DrawFigures(in Pixels to, GlyphSheet large)
    {
        TextLine line = new(stackalloc char[Room]);
        _shown.Write(ref line);
        large.Write(to, 0, (to.Height - large.Height) / 2, line.Text, Colours.Text);
    }

    private int DrawLights(in Pixels to, Ink ink)
    {
        int x = ink.Px(PlaceWidth), edge = Math.Max(1, ink.Px(1));
        for (int beat = 0; beat < Math.Min(_beats, MostLights); beat++, x += ink.Px(LightWidth) + ink.Px(LightGap))
        {
            int height = ink.Px(beat == 0 ? FirstHeight : LightHeight);
            var light = new PixelRect(x, (to.Height - height) / 2, ink.Px(LightWidth), height);
            bool on = beat == _shown.Beat;
            to.Fill(light, on ? beat == 0 ? Colours.Text : Colours.Playing : Colours.Edge);
            if (!on) to.Fill(new PixelRect(light.X + edge, light.Y + edge, light.Width - (2 * edge), light.Height - (2 * edge)), Colours.Raised);
        }
        return x;
    }

    private void DrawMetre(in Pixels to, Ink ink, int x)
    {
        TextLine line = new(stackalloc char[Room]);
        line.Add(_beats);
        line.Add("/");
        line.Add(_unit);
        ink.Bold.Write(to, x + ink.Px(MetreGap) - ink.Px(LightGap), (to.Height - ink.Bold.Height) / 2, line.Text, Colours.Soft);
    }
}
