using Modul.Core.Timing;
using Modul.Editor.Model;
using Spectre.Console;

namespace Modul.Standalone.Stage;

/// <summary>Bar and beat, the beat lights, tempo and metre, and what is switched on.</summary>
internal sealed class TransportStrip(Glyphs glyphs)
{
    private const int LightsFrom = 9;
    private const int UsualWidth = 80;
    private const int LeastLights = 12;
    private const int MostLights = 48;

    public void Draw(Canvas canvas, int y, Snapshot now)
    {
        int end = Switches(canvas, y, now);
        canvas.Put(0, y, Position(now), Palette.Bright);
        int lights = Math.Clamp(LeastLights + canvas.Width - UsualWidth, LeastLights, MostLights);
        if (end < LightsFrom + lights) return;
        DrawLights(canvas, LightsFrom, y, lights, now);
        int x = LightsFrom + lights + 2;
        string tempo = now.HasTempo ? $"{now.Engine.Tempo:0.0} bpm" : "no tempo";
        x = Whole(canvas, x, y, end, $"{tempo} {now.Engine.MeterBeats}/{now.Engine.MeterUnit}", now.HasTempo ? Palette.Bright : Palette.Dim);
        x = Whole(canvas, x, y, end, $"quantize {Words.Of(now.Engine.Quantize)}", now.Engine.Quantize == Quantize.Off ? Palette.Dim : Palette.Value);
        Whole(canvas, x, y, end, now.Engine.Sync != 0 ? "sync" : "no sync", now.Engine.Sync != 0 ? Palette.Value : Palette.Dim);
    }

    private static string Position(Snapshot now)
    {
        if (!now.HasTempo) return " --:-";
        (long bar, int beat) = Place(now);
        return $" {bar + 1}:{beat + 1}";
    }

    private static (long Bar, int Beat) Place(Snapshot now)
    {
        long beat = (long)Math.Floor(now.HeardBeat), bar = (long)Math.Floor((double)beat / now.Engine.MeterBeats);
        return (bar, (int)(beat - (bar * now.Engine.MeterBeats)));
    }

    /// <summary>A light a beat, the first in a colour of its own; without room for a gap between them they touch.</summary>
    private void DrawLights(Canvas canvas, int x, int y, int width, Snapshot now)
    {
        int beats = now.Engine.MeterBeats, current = now.HasTempo ? Place(now).Beat : -1;
        bool gaps = width >= 2 * beats;
        for (int i = 0; i < width; i++)
        {
            int light = i * beats / width;
            if (gaps && (i + 1) * beats / width != light) continue;
            Style on = light == 0 ? Palette.FirstBeatOn : Palette.BeatOn;
            if (light == current) canvas.Fill(x + i, y, 1, glyphs.Full, on);
            else canvas.Fill(x + i, y, 1, glyphs.Rule, Palette.BeatOff);
        }
    }

    /// <summary>What is on or off, at the right; gives the column where it begins.</summary>
    private static int Switches(Canvas canvas, int y, Snapshot now)
    {
        int x = canvas.Width;
        x = Badge(canvas, x, y, " REC ", now.Engine.LiveRecord != 0, Palette.Alarm);
        x = Badge(canvas, x, y, " THRU ", now.Engine.PlayThrough != 0, Palette.On);
        return Badge(canvas, x, y, " CLICK ", now.Engine.Metronome != 0, Palette.On);
    }

    private static int Badge(Canvas canvas, int end, int y, string word, bool on, Style style)
    {
        int x = end - word.Length;
        if (x < LightsFrom) return end;
        canvas.Put(x, y, word, on ? style : Palette.Dim);
        return x;
    }

    private static int Whole(Canvas canvas, int x, int y, int end, string text, Style style) =>
        x + text.Length > end ? x : canvas.Put(x, y, text, style) + 2;
}
