using Modul.Core.Control;
using Modul.Core.Tapes;

namespace Modul.Editor.Model;

/// <summary>The numbers above a waveform, comparable: a lane writes them anew where they are others.</summary>
/// <param name="Bars">Hundredths of a bar; 0 for none.</param>
/// <param name="Seconds">Hundredths of a second; a running take's go in tenths, for it is read while it moves.</param>
/// <param name="Layers">Layers that sound together.</param>
/// <param name="Heard">Why it is not heard.</param>
/// <param name="Place">Bars times 256 and beats, both from 0; below 0 tenths of a second, from -1 down; <see cref="NoPlace"/>.</param>
internal readonly record struct LaneNumbers(long Bars, long Seconds, int Layers, Silence Heard, long Place)
{
    /// <summary>The place of a tape that does not go round.</summary>
    public const long NoPlace = long.MinValue;

    private const int BeatsSpace = 256;

    /// <summary>A tape's, with its playback head at a position in frames; below 0 for none.</summary>
    public static LaneNumbers Of(Reading now, int index, double play)
    {
        ref readonly TapeStatus tape = ref now.Tapes[index];
        if (tape.Length <= 0 || now.Engine.Rate <= 0) return new LaneNumbers(0, 0, 0, Silence.None, NoPlace);
        int step = tape.State == TapeState.Recording ? 10 : 1;
        long seconds = (long)Math.Floor((tape.Length * 100.0 / now.Engine.Rate / step) + 0.5) * step;
        long bars = now.HasTempo ? (long)Math.Floor((tape.Length / now.BarFrames * 100) + 0.5) : 0;
        return new LaneNumbers(bars, seconds, tape.Layers, HeardOf(now, index), PlaceOf(now, play));
    }

    /// <summary><c>2 bars</c>, <c>1 bar</c>, <c>0.37 bars</c>; nothing where there is no beat.</summary>
    public void WriteBars(ref TextLine line)
    {
        if (Bars <= 0) return;
        line.AddHundredths(Bars, plain: true);
        line.Add(Bars == 100 ? " bar" : " bars");
    }

    /// <summary><c>4.00 s</c>.</summary>
    public void WriteSeconds(ref TextLine line)
    {
        if (Seconds <= 0) return;
        line.AddHundredths(Seconds, plain: false);
        line.Add(" s");
    }

    /// <summary><c>2 layers</c>.</summary>
    public void WriteLayers(ref TextLine line)
    {
        if (Layers <= 0) return;
        line.Add(Layers);
        line.Add(Layers == 1 ? " layer" : " layers");
    }

    /// <summary><c>muted</c>, <c>silent: solo</c>.</summary>
    public void WriteHeard(ref TextLine line) => line.Add(Heard switch
    {
        Silence.Muted => "muted",
        Silence.OthersSoloed => "silent: solo",
        _ => "",
    });

    /// <summary><c>2.3</c>: bar and beat, from 1.1; without a beat seconds.</summary>
    public void WritePlace(ref TextLine line)
    {
        if (Place == NoPlace) return;
        if (Place < 0)
        {
            line.Add((-1 - Place) / 10);
            line.Add(".");
            line.Add((-1 - Place) % 10);
            return;
        }
        line.Add((Place / BeatsSpace) + 1);
        line.Add(".");
        line.Add((Place % BeatsSpace) + 1);
    }

    private static Silence HeardOf(Reading now, int index) =>
        !now.IsSilenced(index) ? Silence.None : now.Tapes[index].Mute != 0 ? Silence.Muted : Silence.OthersSoloed;

    private static long PlaceOf(Reading now, double play)
    {
        if (play < 0) return NoPlace;
        if (!now.HasTempo) return -1 - (long)Math.Floor(play / now.Engine.Rate * 10);
        long beat = (long)Math.Floor((play / now.BeatFrames) + 1e-6);
        return (beat / now.Engine.MeterBeats * BeatsSpace) + (beat % now.Engine.MeterBeats);
    }
}
