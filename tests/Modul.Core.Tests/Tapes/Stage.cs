using Modul.Core.Control;

namespace Modul.Core.Tests.Tapes;

/// <summary>An engine under the hands of a test: presses take hold with the next frames that run.</summary>
internal sealed unsafe class Stage : IDisposable
{
    /// <summary>Frames a second; a seam then lasts 40 frames.</summary>
    public const int Rate = 8000;

    private readonly float[] _left = new float[4096];
    private readonly float[] _right = new float[4096];
    private readonly TapeStatus[] _tapes;
    private long _frame;

    public Stage(LooperOptions? options = null)
    {
        Looper = new Looper(options ?? new LooperOptions { Rate = Rate, Tapes = 4, MemoryBudget = 16 << 20, Offline = true });
        _tapes = new TapeStatus[Looper.Options.Tapes];
    }

    public Looper Looper { get; }

    /// <summary>What plays into the engine at a frame, on both sides; loud unless a test says otherwise.</summary>
    public Func<long, float> Input { get; set; } = frame => 0.25f + (0.001f * (frame % 97));

    public EngineStatus Engine
    {
        get
        {
            Looper.Board.Read(out EngineStatus engine, default);
            return engine;
        }
    }

    public TapeStatus Tape(int number)
    {
        Looper.Board.Read(out _, _tapes);
        return _tapes[number - 1];
    }

    public void Press(CommandKind kind, int tape = 1) => Send(new Command(kind, tape));

    public void Send(in Command command) => Looper.Queue.TryAdd(command).ShouldBeTrue();

    /// <summary>Runs as many frames and gives the left side of what is heard in them.</summary>
    public float[] Run(int frames)
    {
        var heard = new float[frames];
        for (int done = 0, block; done < frames; done += block)
        {
            block = Math.Min(_left.Length, frames - done);
            for (int i = 0; i < block; i++) _left[i] = _right[i] = Input(_frame + i);
            fixed (float* left = _left)
            fixed (float* right = _right)
                Looper.Process(new AudioBlock(left, right, left, right, block));
            _left.AsSpan(0, block).CopyTo(heard.AsSpan(done));
            _frame += block;
        }
        return heard;
    }

    /// <summary>The left side of what a tape holds.</summary>
    public float[] Left(int tape)
    {
        if (Looper.AudioOf(tape) is not { } audio) return [];
        var left = new float[audio.Length];
        audio.Read(0, left, new float[audio.Length]);
        return left;
    }

    public void Dispose() => Looper.Dispose();
}
