using Modul.Core.Storage;
using Modul.Core.Tapes;
using Modul.Core.Timing;

namespace Modul.Core.Mixing;

/// <summary>
/// Sums what the tapes play, each through its fader, and feeds their meters. Which tapes are heard, and the gains of faders at rest, are found when
/// something changes; a run that follows one without a change touches nothing but the audio and one lane a tape. [audio]
/// </summary>
internal sealed unsafe class Mixer : IDisposable
{
    private readonly EngineClock _clock;
    private readonly Lane[] _lanes;
    private readonly Tape[] _heard;
    private readonly NativeBuffer _buffer;
    private readonly float* _scratch;
    private readonly TapeOutputs _outputs;
    private int _count;

    public Mixer(int tapes, EngineClock clock)
    {
        _clock = clock;
        _lanes = new Lane[tapes];
        _heard = new Tape[tapes];
        _buffer = new NativeBuffer((nuint)(tapes * 2 * LevelMeter.Interval * sizeof(float)));
        _scratch = (float*)_buffer.Pointer;
        _outputs = new TapeOutputs(tapes);
    }

    /// <summary>Finds anew which tapes are heard.</summary>
    public void Patch(ReadOnlySpan<Tape> tapes)
    {
        FeedMeters();
        _count = 0;
        foreach (Tape tape in tapes)
        {
            if (!tape.Play.Busy || tape.Fader.ShutAt(_clock.Frame)) continue;
            _lanes[_count] = new Lane { GainLeft = tape.Fader.LeftAt(_clock.Frame), GainRight = tape.Fader.RightAt(_clock.Frame) };
            _heard[_count++] = tape;
        }
    }

    /// <summary>
    /// Overwrites a block's output from a frame on with the sum of the tapes, at most <see cref="LevelMeter.Interval"/> frames, and the outputs of
    /// the tapes where there are any.
    /// </summary>
    public void Mix(in AudioBlock block, int from, int frames)
    {
        for (int i = 0; i < _count; i++)
            if (_lanes[i].Ahead < frames) Thread(ref _lanes[i], i, frames);
        MixKernel.Mix(_lanes.AsSpan(0, _count), block.OutLeft + from, block.OutRight + from, frames);
        if (block.TapeOutputs is not null) _outputs.Write(block, from, frames, _lanes.AsSpan(0, _count), _heard);
        for (int i = 0; i < _count; i++)
        {
            ref Lane lane = ref _lanes[i];
            lane.Pass(frames);
            if (lane.GainLeft.Moves || lane.GainRight.Moves)
                (lane.GainLeft, lane.GainRight) = (lane.GainLeft.After(frames), lane.GainRight.After(frames));
        }
    }

    /// <summary>Hands the peaks gathered to the tapes' meters.</summary>
    public void FeedMeters()
    {
        for (int i = 0; i < _count; i++)
        {
            ref Lane lane = ref _lanes[i];
            _heard[i].Meter.Gather(lane.PeakLeft, lane.PeakRight);
            (lane.PeakLeft, lane.PeakRight) = (0, 0);
        }
    }

    public void Dispose() => _buffer.Dispose();

    /// <summary>Asks the playback head for the next frames. What lies in place stays so until the record head comes round to it.</summary>
    private void Thread(ref Lane lane, int slot, int frames)
    {
        float* scratch = _scratch + (slot * 2 * LevelMeter.Interval);
        int ahead = _heard[slot].Play.Read(frames, scratch, scratch + LevelMeter.Interval, out lane.Left, out lane.Right);
        lane.Ahead = (int)Math.Min(ahead, _heard[slot].Reach);
    }
}
