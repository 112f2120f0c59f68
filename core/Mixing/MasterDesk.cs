using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Core.Timing;

namespace Modul.Core.Mixing;

/// <summary>
/// The way in and the way out: cleans the input, adds play-through and metronome to the tapes, cleans the output, meters both, and hands
/// what is heard to the live record. The master is the plain sum; there is no limiter. [audio]
/// </summary>
internal sealed unsafe class MasterDesk : IDisposable
{
    private readonly EngineClock _clock;
    private readonly LiveRecord _liveRecord;
    private readonly SampleGuard _outputGuard = new();
    private readonly LevelMeterRates _rates;
    private readonly NativeBuffer _buffer;
    private readonly float* _input;
    private Ramp _through = new(0);
    private StereoMeter _inputMeter;
    private StereoMeter _masterMeter;

    public MasterDesk(EngineClock clock, LiveRecord liveRecord)
    {
        _clock = clock;
        _liveRecord = liveRecord;
        _rates = LevelMeter.RatesAt(clock.Rate);
        _buffer = new NativeBuffer(2 * LevelMeter.Interval * sizeof(float));
        _input = (float*)_buffer.Pointer;
        Metronome = new Metronome(clock);
    }

    public Metronome Metronome { get; }

    /// <summary>What was kept out of the input.</summary>
    public SampleGuard InputGuard { get; } = new();

    public bool PlayThrough { get; private set; }

    public bool InputClipped => _inputMeter.Clipped;

    public bool MasterClipped => _masterMeter.Clipped;

    /// <summary>The cleaned input of the run.</summary>
    public float* Left => _input;

    /// <summary>The cleaned input of the run.</summary>
    public float* Right => _input + LevelMeter.Interval;

    /// <summary>The largest input sample of the run.</summary>
    public float InputPeak { get; private set; }

    public long NextEvent => Math.Min(Metronome.NextEvent, _through.MovesAt(_clock.Frame) ? _through.End : long.MaxValue);

    public void SetPlayThrough(bool on)
    {
        PlayThrough = on;
        _through.Aim(on ? 1 : 0, _clock.Frame, _clock.SeamFrames);
    }

    /// <summary>Sets play-through and metronome as another desk has them; the tempo is there already. [control]</summary>
    public void TakeOver(MasterDesk from)
    {
        SetPlayThrough(from.PlayThrough);
        Metronome.Level = from.Metronome.Level;
        if (from.Metronome.On) Metronome.Switch(on: true);
    }

    /// <summary>Has the switches stand where they lead. [control]</summary>
    public void Stand()
    {
        _through.Jump(_through.Target);
        Metronome.Stand();
    }

    public void Unclip() => (_inputMeter.Clipped, _masterMeter.Clipped) = (false, false);

    /// <summary>Takes a run of input; where a side has none, silence.</summary>
    public void TakeInput(in AudioBlock block, int from, int frames)
    {
        float left = Take(block.InLeft, from, Left, frames), right = Take(block.InRight, from, Right, frames);
        InputPeak = left > right ? left : right;
        _inputMeter.Gather(left, right);
    }

    /// <summary>Makes what is heard of the sum of the tapes that stands in the output.</summary>
    public void Finish(float* left, float* right, int frames)
    {
        if (_through.Target > 0 || _through.MovesAt(_clock.Frame)) AddInput(left, right, frames);
        Metronome.Add(left, right, frames);
        _masterMeter.Gather(_outputGuard.Clean(left, left, frames), _outputGuard.Clean(right, right, frames));
        _liveRecord.Put(left, right, frames);
    }

    /// <summary>One step of the meters.</summary>
    public void StepMeters(Board board)
    {
        _inputMeter.Step(_rates);
        _masterMeter.Step(_rates);
        board.ShowInput(_inputMeter.Left, _inputMeter.Right);
        board.ShowMaster(_masterMeter.Left, _masterMeter.Right);
    }

    public LevelMeterRates MeterRates => _rates;

    public void Dispose()
    {
        Metronome.Dispose();
        _buffer.Dispose();
    }

    private float Take(float* source, int from, float* target, int frames)
    {
        if (source is not null) return InputGuard.Clean(source + from, target, frames);
        new Span<float>(target, frames).Clear();
        return 0;
    }

    private void AddInput(float* left, float* right, int frames)
    {
        Slope gain = _through.SlopeAt(_clock.Frame);
        for (int i = 0; i < frames; i++)
        {
            left[i] += Left[i] * gain.At(i);
            right[i] += Right[i] * gain.At(i);
        }
    }
}
