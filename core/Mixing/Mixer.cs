using Modul.Core.Storage;
using Modul.Core.Tapes;
using Modul.Core.Timing;

namespace Modul.Core.Mixing;

/// <summary>Sums what the tapes play, each through its fader, and feeds their meters. [audio]</summary>
internal sealed unsafe class Mixer : IDisposable
{
    private readonly EngineClock _clock;
    private readonly Lane[] _lanes;
    private readonly Tape[] _heard;
    private readonly NativeBuffer _buffer;
    private readonly float* _scratch;

    public Mixer(int tapes, EngineClock clock)
    {
        _clock = clock;
        _lanes = new Lane[tapes];
        _heard = new Tape[tapes];
        _buffer = new NativeBuffer((nuint)(tapes * 2 * LevelMeter.Interval * sizeof(float)));
        _scratch = (float*)_buffer.Pointer;
    }

    /// <summary>Overwrites the output with the sum of the tapes, at most <see cref="LevelMeter.Interval"/> frames.</summary>
    public void Mix(ReadOnlySpan<Tape> tapes, float* left, float* right, int frames)
    {
        int heard = 0;
        foreach (Tape tape in tapes)
        {
            if (!tape.Play.Busy || tape.Fader.ShutAt(_clock.Frame)) continue;
            _heard[heard] = tape;
            Fill(ref _lanes[heard], tape, heard, frames);
            heard++;
        }
        MixKernel.Mix(_lanes.AsSpan(0, heard), left, right, frames);
        for (int i = 0; i < heard; i++) _heard[i].Meter.Gather(_lanes[i].PeakLeft, _lanes[i].PeakRight);
    }

    public void Dispose() => _buffer.Dispose();

    private void Fill(ref Lane lane, Tape tape, int slot, int frames)
    {
        float* scratch = _scratch + (slot * 2 * LevelMeter.Interval);
        tape.Play.Read(frames, scratch, scratch + LevelMeter.Interval, out lane.Left, out lane.Right);
        lane.GainLeft = tape.Fader.LeftAt(_clock.Frame);
        lane.GainRight = tape.Fader.RightAt(_clock.Frame);
    }
}
