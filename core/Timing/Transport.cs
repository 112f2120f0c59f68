namespace Modul.Core.Timing;

/// <summary>
/// Tempo and metre as a straight line from frames to beats, laid anew at each tempo change so that beats go on without a jump.
/// The tempo counts quarter notes, as a DAW's does: a beat of 6/8 lasts half a quarter. Beat 0 is bar 1, beat 1 (<c>1:1</c>).
/// Beats fall on whole frames: frame(n) = round(anchor + (n - anchorBeat) * framesPerBeat).
/// Where there is a song the line is its line. A bar of it begins at every multiple of the metre's beats; beat 0 is a bar line of the song, its start
/// where its bars are regular from there. [audio]
/// </summary>
public sealed class Transport
{
    /// <summary>The slowest tempo, quarter notes a minute.</summary>
    public const double MinTempo = 10;

    /// <summary>The fastest tempo, quarter notes a minute.</summary>
    public const double MaxTempo = 1000;

    /// <summary>The tempo shown and clicked while none was given, quarter notes a minute.</summary>
    public const double DefaultTempo = 120;

    // Tempi closer than this, as a share, are one: a frame apart after ten million.
    private const double SameTempo = 1e-7;

    /// <summary>Quarter notes by which a host may round a position: the ticks of the coarsest are 1/48, and a jump is longer.</summary>
    internal const double Rounding = 1.0 / 32;

    private readonly int _rate;
    private double _song = double.NaN;
    private long _anchorFrame;
    private bool _playing;
    private double _anchorBeat;

    /// <summary>A transport at 120 in 4/4 that nobody has given a tempo yet. <paramref name="rate"/> in Hz.</summary>
    public Transport(int rate)
    {
        _rate = rate;
        Lay();
    }

    /// <summary>A transport that another one goes on from. [control]</summary>
    internal Transport(int rate, double tempo, TempoSource source, TimeSignature meter, double beatAtZero)
    {
        (_rate, _anchorBeat) = (rate, beatAtZero);
        (Tempo, Source, Meter) = (tempo, source, meter);
        Lay();
    }

    /// <summary>Quarter notes a minute.</summary>
    public double Tempo { get; private set; } = DefaultTempo;

    /// <summary>The metre.</summary>
    public TimeSignature Meter { get; private set; } = TimeSignature.Common;

    /// <summary>Who set the tempo; while nobody did, there is no beat to wait for.</summary>
    public TempoSource Source { get; private set; }

    /// <summary>Frames from one beat to the next, as a real number.</summary>
    public double FramesPerBeat { get; private set; }

    /// <summary>Frames from one bar to the next, as a real number.</summary>
    public double FramesPerBar => FramesPerBeat * Meter.Beats;

    /// <summary>Frames from one quarter note to the next, as a real number.</summary>
    public double FramesPerQuarter => FramesPerBeat * Meter.Unit / 4;

    /// <summary>Whether a song was followed.</summary>
    public bool HasSong => !double.IsNaN(_song);

    /// <summary>The frame at which a song laid the line last.</summary>
    internal long LaidAt { get; private set; } = long.MinValue;

    /// <summary>Changes the tempo at a frame; the beat reached there stays. [audio]</summary>
    public void SetTempo(long frame, double tempo)
    {
        (_anchorBeat, _anchorFrame) = (BeatAt(frame), frame);
        Tempo = tempo;
        Source = TempoSource.Given;
        Lay();
    }

    /// <summary>Changes the metre; meant for before the first frame. [control]</summary>
    public void SetMeter(TimeSignature meter)
    {
        Meter = meter;
        Lay();
    }

    /// <summary>Takes the tempo from a first take that began at <paramref name="start"/>, which becomes bar 1. [audio]</summary>
    public void SetFromTake(long start, double tempo)
    {
        (_anchorBeat, _anchorFrame) = (0, start);
        Tempo = tempo;
        Source = TempoSource.FirstTake;
        Lay();
    }

    /// <summary>Goes on from another transport, at a tempo of its own, with a beat at a frame. [control]</summary>
    internal void GoOn(Transport from, long frame, double beat, double tempo)
    {
        (_anchorFrame, _anchorBeat) = (frame, beat);
        (Tempo, Source, Meter, _song) = (tempo, from.Source, from.Meter, from._song);
        Lay();
    }

    /// <summary>
    /// Follows a song to where it says it is at a frame. While it plays on at its tempo, a position within <see cref="Rounding"/> of the line leaves the line
    /// exactly as it is: hosts round, some to whole ticks. One further away is a jump, and so is one more than a frame away where the song begins to play. A
    /// song that stands still gives its tempo alone, and the line runs on. [audio]
    /// </summary>
    internal SongStep Follow(long frame, in SongPosition song)
    {
        if (!song.HasQuarter) return SongStep.None;
        double tempo = !song.HasTempo || Math.Abs(song.Tempo - Tempo) <= Tempo * SameTempo ? Tempo : song.Tempo;
        bool playsOn = _playing && song.Playing;
        _playing = song.Playing;
        if (!HasSong)
        {
            LaySong(frame, song.Quarter, tempo, song);
            return song.Playing ? SongStep.Jumped : SongStep.Laid;
        }
        double away = song.Playing ? Math.Abs(FramesTo(song.Quarter, frame)) : 0;
        if (playsOn && tempo == Tempo && away <= Rounding * FramesPerQuarter) away = 0;
        bool sameBars = !song.Playing || BarsAre(song);
        if (away <= 0.5 && sameBars && tempo == Tempo && Source == TempoSource.Given) return SongStep.None;
        double quarter = away <= 0.5 ? QuarterAt(frame) : song.Quarter;
        if (sameBars) LayQuarter(frame, quarter, tempo);
        else LaySong(frame, quarter, tempo, song);
        return away > 1 ? SongStep.Jumped : SongStep.Laid;
    }

    /// <summary>The quarter note of the song at a frame, as a real number; not a number where there never was a song. [any]</summary>
    public double QuarterAt(long frame) => _song + (BeatAt(frame) * 4 / Meter.Unit);

    /// <summary>Beats since <c>1:1</c> at a frame, as a real number. [any]</summary>
    public double BeatAt(long frame) => _anchorBeat + ((frame - _anchorFrame) / FramesPerBeat);

    /// <summary>The frame nearest to a beat. [any]</summary>
    public long FrameOfBeat(double beat) => _anchorFrame + Round((beat - _anchorBeat) * FramesPerBeat);

    /// <summary>The first beat, counted from 0 at <c>1:1</c>, that is a multiple of <paramref name="every"/> and not before a frame. [audio]</summary>
    public long BeatAtOrAfter(long frame, int every)
    {
        long beat = (long)Math.Floor(BeatAt(frame) / every) * every;
        while (FrameOfBeat(beat) < frame) beat += every;
        return beat;
    }

    /// <summary>Frames of a number of bars, rounded once, so that takes of as many bars are of one length. [audio]</summary>
    public long FramesOfBars(int bars) => Round(FramesPerBar * bars);

    /// <summary>Frames from where the line has the song at a frame to a quarter note of it.</summary>
    private double FramesTo(double quarter, long frame) =>
        ((((quarter - _song) * Meter.Unit / 4) - _anchorBeat) * FramesPerBeat) - (frame - _anchorFrame);

    private bool BarsAre(in SongPosition song)
    {
        if (song.HasMeter && song.Meter != Meter) return false;
        if (!song.HasBarStart) return true;
        double bars = (song.BarStart - _song) * Meter.Unit / 4 / Meter.Beats;
        return Math.Abs(bars - Math.Round(bars)) * FramesPerBar <= 1;
    }

    private void LaySong(long frame, double quarter, double tempo, in SongPosition song)
    {
        if (song.HasMeter) Meter = song.Meter;
        double barStart = song.HasBarStart ? song.BarStart : 0, quartersPerBar = Meter.Beats * 4.0 / Meter.Unit;
        _song = barStart - (Math.Floor((barStart / quartersPerBar) + 0.5) * quartersPerBar);
        LayQuarter(frame, quarter, tempo);
    }

    private void LayQuarter(long frame, double quarter, double tempo)
    {
        (_anchorFrame, _anchorBeat, LaidAt) = (frame, (quarter - _song) * Meter.Unit / 4, frame);
        (Tempo, Source) = (tempo, TempoSource.Given);
        Lay();
    }

    private static long Round(double frames) => (long)Math.Floor(frames + 0.5);

    private void Lay() => FramesPerBeat = _rate * 60.0 / Tempo * 4.0 / Meter.Unit;
}
