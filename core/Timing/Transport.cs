namespace Modul.Core.Timing;

/// <summary>
/// Tempo and metre as a straight line from frames to beats, laid anew at each tempo change so that beats go on without a jump.
/// The tempo counts quarter notes, as a DAW's does: a beat of 6/8 lasts half a quarter. Beat 0 is bar 1, beat 1 (<c>1:1</c>).
/// Beats fall on whole frames: frame(n) = round(anchor + (n - anchorBeat) * framesPerBeat). [audio]
/// </summary>
public sealed class Transport
{
    /// <summary>The slowest tempo, quarter notes a minute.</summary>
    public const double MinTempo = 10;

    /// <summary>The fastest tempo, quarter notes a minute.</summary>
    public const double MaxTempo = 1000;

    /// <summary>The tempo shown and clicked while none was given, quarter notes a minute.</summary>
    public const double DefaultTempo = 120;

    private readonly int _rate;
    private long _anchorFrame;
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
        (Tempo, Source, Meter) = (tempo, from.Source, from.Meter);
        Lay();
    }

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

    private static long Round(double frames) => (long)Math.Floor(frames + 0.5);

    private void Lay() => FramesPerBeat = _rate * 60.0 / Tempo * 4.0 / Meter.Unit;
}
