using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Modul.Core;
using Modul.Core.Control;
using Modul.Core.Storage;

namespace Modul.Standalone.Benching;

/// <summary>
/// An engine whose tapes all hold a loop, and a reader of the same bytes in the same order. The storage work is done between the timed slices, as
/// another core does it while the looper is live.
/// </summary>
internal sealed unsafe class BenchRig : IDisposable
{
    private const int Rate = 48_000;
    private const int MaxBlock = 2048;
    private const int SliceBlocks = 8; // pool blocks a tape may use up between two rounds of storage work

    // Below the level at which a round of an overdub counts as silent: the same layer is then written in place, round after round.
    private const float QuietInput = 0.0005f;
    private const float LoudInput = 0.01f;

    private readonly Looper _looper;
    private readonly long _length;
    private readonly int _tapes;
    private readonly float[] _input = new float[2 * MaxBlock];
    private readonly float[] _output = new float[2 * MaxBlock];
    private readonly TapeAudio[] _audio;
    private long _readFrame;
    private float _read;

    public BenchRig(int tapes, long length, long budget, bool quiet)
    {
        (_tapes, _length) = (tapes, length);
        _readFrame = length / 2; // as far from what is played as can be: neither finds in the caches what the other left there
        _looper = new Looper(new LooperOptions { Rate = Rate, Tapes = tapes, MemoryBudget = budget });
        var random = new Random(1);
        for (int i = 0; i < _input.Length; i++) _input[i] = ((random.NextSingle() * 2) - 1) * (quiet ? QuietInput : LoudInput);
        Each(CommandKind.Record);
        Run(length);
        Each(CommandKind.Record);
        Run(SliceFrames);
        _audio = new TapeAudio[tapes];
    }

    /// <summary>Frames of one timed slice.</summary>
    public static int SliceFrames => SliceBlocks * 4096;

    /// <summary>Punches every tape in or out of overdubbing.</summary>
    public void ToggleOverdub()
    {
        Each(CommandKind.Overdub);
        Run(SliceFrames);
    }

    /// <summary>Plays without timing; the storage work is done on the way.</summary>
    public void Run(long frames)
    {
        for (long done = 0; done < frames;)
        {
            int slice = (int)Math.Min(SliceFrames, frames - done);
            Slice(slice, 512);
            done += slice;
        }
    }

    /// <summary>Plays a slice and does the storage work after it; returns nanoseconds a frame a tape.</summary>
    public double Play(int block)
    {
        long start = ThreadClock.Now();
        Process(SliceFrames, block);
        double nanoseconds = ThreadClock.Now() - start;
        Pump();
        return nanoseconds / SliceFrames / _tapes;
    }

    /// <summary>Reads what a slice plays, block by block and tape by tape, and does nothing with it.</summary>
    public double Read(int block)
    {
        for (int tape = 0; tape < _tapes; tape++) _audio[tape] = _looper.AudioOf(tape + 1)!; // an overdub's rounds each have a layer of their own
        long start = ThreadClock.Now();
        for (int done = 0; done < SliceFrames; done += block)
        {
            foreach (TapeAudio audio in _audio) _read += ReadBlock(audio, block);
            _readFrame = (_readFrame + block) % _length;
        }
        return (double)(ThreadClock.Now() - start) / SliceFrames / _tapes;
    }

    /// <summary>Plays one block; returns wall nanoseconds.</summary>
    public double PlayOne(int block)
    {
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        Process(block, block);
        return System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }

    /// <summary>Whether every tape is in a state; a bench that ran out of blocks would measure something else.</summary>
    public bool AllAre(Core.Tapes.TapeState state)
    {
        var tapes = new TapeStatus[_tapes];
        _looper.Board.Read(out _, tapes);
        return tapes.All(tape => tape.State == state);
    }

    public void Dispose() => _looper.Dispose();

    private void Slice(int frames, int block)
    {
        Process(frames, block);
        Pump();
    }

    private void Pump()
    {
        while (_looper.Store.Pump())
        {
        }
    }

    private void Process(int frames, int block)
    {
        fixed (float* input = _input)
        fixed (float* output = _output)
        {
            for (int done = 0; done < frames; done += block)
            {
                int run = Math.Min(block, frames - done);
                _looper.Process(new AudioBlock(input, input + MaxBlock, output, output + MaxBlock, run));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float ReadBlock(TapeAudio audio, int frames)
    {
        Vector256<float> most = default, more = default;
        for (int done = 0; done < frames;)
        {
            int run = audio.Peek((_readFrame + done) % _length, frames - done, out ReadOnlySpan<float> left, out ReadOnlySpan<float> right);
            fixed (float* l = left)
            fixed (float* r = right)
            {
                for (int i = 0; i <= run - 16; i += 16)
                {
                    most = Vector256.MaxNative(most, Vector256.Load(l + i));
                    more = Vector256.MaxNative(more, Vector256.Load(l + i + 8));
                    most = Vector256.MaxNative(most, Vector256.Load(r + i));
                    more = Vector256.MaxNative(more, Vector256.Load(r + i + 8));
                }
            }
            done += run;
        }
        return (most + more)[0];
    }

    private void Each(CommandKind kind)
    {
        for (int tape = 1; tape <= _tapes; tape++) _looper.Queue.TryAdd(new Command(kind, tape));
    }
}
