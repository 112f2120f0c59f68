using Modul.Core.Mixing;
using Modul.Core.Storage;

namespace Modul.Core.Timing;

/// <summary>
/// A click on every beat of the transport, higher on the first of a bar. It is added to what is heard and never to what a tape records. [audio]
/// </summary>
internal sealed unsafe class Metronome : IDisposable
{
    private const double AccentHertz = 1760;
    private const double PlainHertz = 880;
    private const double ClickSeconds = 0.040;
    private const double DecaySeconds = 0.008;

    private readonly EngineClock _clock;
    private readonly NativeBuffer _buffer;
    private readonly float* _accent;
    private readonly float* _plain;
    private readonly int _frames;
    private Ramp _gain = new(0);
    private float _level = -12;
    private long _start = long.MinValue / 2;
    private bool _accented;

    public Metronome(EngineClock clock)
    {
        _clock = clock;
        _frames = (int)(clock.Rate * ClickSeconds);
        _buffer = new NativeBuffer((nuint)(2 * _frames * sizeof(float)));
        _accent = (float*)_buffer.Pointer;
        _plain = _accent + _frames;
        Fill(_accent, AccentHertz);
        Fill(_plain, PlainHertz);
    }

    public bool On { get; private set; }

    /// <summary>The click's level in dB.</summary>
    public float Level
    {
        get => _level;
        set
        {
            _level = value;
            Aim();
        }
    }

    /// <summary>The next engine frame at which it changes, or <see cref="long.MaxValue"/>.</summary>
    public long NextEvent
    {
        get
        {
            long next = _gain.MovesAt(_clock.Frame) ? _gain.End : long.MaxValue;
            if (On) next = Math.Min(next, NextBeat);
            return Sounds && _start + _frames > _clock.Frame ? Math.Min(next, _start + _frames) : next;
        }
    }

    private bool Sounds => _gain.Target > 0 || _gain.MovesAt(_clock.Frame);

    private long NextBeat => _clock.Transport.FrameOfBeat(_clock.Transport.BeatAtOrAfter(_clock.Frame + 1, 1));

    /// <summary>Switches it; without a tempo it takes 120, so that what is heard is what presses wait for.</summary>
    public void Switch(bool on)
    {
        On = on;
        if (on && _clock.Transport.Source == TempoSource.None) _clock.Transport.SetTempo(_clock.Frame, _clock.Transport.Tempo);
        Aim();
    }

    /// <summary>Has its level stand where it leads. [control]</summary>
    public void Stand() => _gain.Jump(_gain.Target);

    /// <summary>Begins a click where a beat falls on this frame.</summary>
    public void Advance()
    {
        if (!On) return;
        Transport transport = _clock.Transport;
        // A song that was laid anew here may have rounded the beat of this frame to the one before, or one that has clicked to this.
        bool laid = transport.LaidAt == _clock.Frame;
        if (laid && _start == _clock.Frame - 1) return;
        long beat = transport.BeatAtOrAfter(_clock.Frame - (laid ? 1 : 0), 1);
        if (transport.FrameOfBeat(beat) > _clock.Frame) return;
        _start = _clock.Frame;
        _accented = beat % transport.Meter.Beats == 0;
    }

    /// <summary>Adds the click to what is heard.</summary>
    public void Add(float* left, float* right, int frames)
    {
        long from = _clock.Frame - _start;
        if (from >= _frames || !Sounds) return;
        float* click = (_accented ? _accent : _plain) + from;
        Slope gain = _gain.SlopeAt(_clock.Frame);
        for (int i = 0; i < frames; i++)
        {
            float sample = click[i] * gain.At(i);
            left[i] += sample;
            right[i] += sample;
        }
    }

    public void Dispose() => _buffer.Dispose();

    private void Aim() => _gain.Aim(On ? Decibels.ToGain(_level) : 0, _clock.Frame, _clock.SeamFrames);

    private void Fill(float* samples, double hertz)
    {
        for (int i = 0; i < _frames; i++)
        {
            double seconds = (double)i / _clock.Rate;
            double fade = 1 - ((double)i / _frames);
            samples[i] = (float)(Math.Sin(2 * Math.PI * hertz * seconds) * Math.Exp(-seconds / DecaySeconds) * fade);
        }
    }
}
