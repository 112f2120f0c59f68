using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Core.Tapes;

namespace Modul.Editor.Model.Drawing;

/// <summary>
/// What moves in a lane: the numbers, the waveform with its heads, the meter, and over the waveform what it waits for and whether it clipped. Draws what
/// changed, and allocates nothing while it does. [control]
/// </summary>
internal sealed class LaneCanvas(Peak[] chunk)
{
    private const double MeterUnits = 17;
    private const double GapUnits = 4;
    private const double HoldUnits = 2;
    private const double BadgeUnits = 5;
    private const double LineUnits = 3;
    private const double ClipSeconds = 2;
    private const int Room = 32;

    private readonly NumbersView _numbers = new();
    private readonly WaveView _wave = new();
    private readonly MeterPicture _meter = new();
    private readonly TapeOutline _outline = new(chunk);
    private Ink? _ink;
    private PixelRect _waveAt;
    private int _badges;
    private double _clippedAt = double.NegativeInfinity;

    /// <summary>What changed in the last frame.</summary>
    public Damage Damage { get; } = new();

    /// <summary>Makes it as large as a picture, which it then draws wholly.</summary>
    public void Resize(int width, int height, Ink ink, bool numbers)
    {
        _ink = ink;
        int line = numbers ? Math.Min(height, ink.Bold.Height + ink.Px(LineUnits)) : 0, meter = Math.Min(width, ink.Px(MeterUnits));
        _waveAt = new PixelRect(0, line, Math.Max(0, width - meter - ink.Px(GapUnits)), height - line);
        _numbers.Put(new PixelRect(0, 0, width, line), ink);
        _wave.Put(_waveAt, ink);
        _meter.Put(new PixelRect(width - meter, line, meter, height - line), upright: true, ink.Px(HoldUnits));
        _badges = 0;
    }

    /// <summary>Draws a frame.</summary>
    /// <param name="to">The picture, as large as it was told.</param>
    /// <param name="machine">Where peaks and levels come from.</param>
    /// <param name="now">The reading.</param>
    /// <param name="index">The tape, 0 for the first.</param>
    /// <param name="moment">The time and the engine frame.</param>
    /// <param name="patience">Pairs of peaks that may still be read in this frame.</param>
    public void Draw(in Pixels to, ITapeMachine machine, Reading now, int index, in Moment moment, ref int patience)
    {
        Damage.Clear();
        if (_ink is not { } ink) return;
        ref readonly TapeStatus tape = ref now.Tapes[index];
        Heads heads = Heads.Of(tape, now.Engine, moment.Frame);
        StereoLevel level = machine.TapeLevel(index);
        if (level.Left > 1 || level.Right > 1) _clippedAt = moment.Seconds;
        _numbers.Draw(to, LaneNumbers.Of(now, index, heads.Play), Damage);
        if (_meter.Draw(to, level.Left, level.Right, moment.Seconds)) Damage.Add(_meter.Place);
        int badges = BadgesOf(tape, moment.Seconds);
        if (badges != _badges) _wave.Invalidate();
        _badges = badges;
        DrawWave(to, machine, now, index, moment, heads, ref patience);
        DrawBadges(to, ink, tape);
    }

    private void DrawWave(in Pixels to, ITapeMachine machine, Reading now, int index, in Moment moment, in Heads heads, ref int patience)
    {
        ref readonly TapeStatus tape = ref now.Tapes[index];
        long span = LaneSpan.Of(tape, now);
        int changed = _outline.Update(machine, tape, span, _wave.Width, moment.Seconds, ref patience);
        bool silent = tape.State == TapeState.Playing && now.IsSilenced(index);
        var look = new WaveLook(Colours.WaveOf(silent ? TapeState.Stopped : tape.State), span, now.HasTempo ? now.BarFrames : 0, now.BeatFrames);
        (int from, int end) = _wave.Draw(to, look, _outline.Outline, changed, heads);
        if (end > from) Damage.Add(new PixelRect(_waveAt.X + from, _waveAt.Y, end - from, _waveAt.Height));
    }

    // What is shown over the waveform, as a number that differs where it does; what waits blinks twice a second.
    private int BadgesOf(in TapeStatus tape, double seconds)
    {
        bool waits = Words.OfAwaited(tape.Awaited) is not null, clipped = seconds - _clippedAt < ClipSeconds;
        return (waits ? tape.Awaited + 1 : 0) + (waits && seconds % 1 >= 0.5 ? 256 : 0) + (clipped ? 512 : 0);
    }

    private void DrawBadges(in Pixels to, Ink ink, in TapeStatus tape)
    {
        if (_badges == 0) return;
        int corner = ink.Px(BadgeUnits);
        if ((_badges & 255) != 0)
        {
            TextLine line = new(stackalloc char[Room]);
            line.Add("waits: ");
            line.Add(Words.OfAwaited(tape.Awaited) ?? "");
            PixelRect place = Badge.PlaceOf(ink, line.Text, _waveAt.X + corner, _waveAt.Y + corner);
            uint ground = (_badges & 256) != 0 ? Colours.Mix(Colours.Ground, Colours.Armed, 170) : Colours.Armed;
            Badge.Draw(to, ink, place, line.Text, ground, Colours.ArmedText);
        }
        if ((_badges & 512) == 0) return;
        PixelRect clip = Badge.PlaceOf(ink, "clip", 0, _waveAt.Y + corner);
        Badge.Draw(to, ink, clip with { X = _waveAt.Right - clip.Width - corner }, "clip", Colours.Recording, Colours.RecordingText);
    }
}
