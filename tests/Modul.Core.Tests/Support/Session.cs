using Modul.Core.Control;

namespace Modul.Core.Tests.Support;

/// <summary>An offline engine that plays a score block by block, and can be looked at between blocks.</summary>
internal sealed unsafe class Session : IDisposable
{
    private readonly Score _score;
    private readonly Func<int> _nextBlock;
    private readonly LiveRecordCatch _records = new();

    public Session(Score score, Func<int> nextBlock)
    {
        (_score, _nextBlock) = (score, nextBlock);
        Looper = new Looper(score.Options);
        Looper.Store.LiveRecord.Sink = _records;
        Master = new Stereo(score.Input.Length);
        foreach (Command command in score.Commands) Looper.Queue.TryAdd(command).ShouldBeTrue();
    }

    public Session(Score score, int block = 480)
        : this(score, () => block)
    {
    }

    public Looper Looper { get; }

    public Stereo Input => _score.Input;

    /// <summary>What was heard, as long as the input; silence where it has not come yet.</summary>
    public Stereo Master { get; }

    public long Frame { get; private set; }

    /// <summary>Gives the outputs of the tapes for a block that begins at a frame, or is null.</summary>
    public Func<long, nint[]>? TapeOutputs { get; set; }

    public EngineStatus Engine
    {
        get
        {
            Looper.Board.Read(out EngineStatus engine, []);
            return engine;
        }
    }

    /// <summary>Plays on to a frame of the input.</summary>
    public Session PlayTo(long frame)
    {
        while (Frame < frame)
        {
            int frames = (int)Math.Min(_nextBlock(), frame - Frame);
            if (_score.Song is { } song)
            {
                if (song.At(Frame) is { } position) Looper.Follow(position);
                frames = (int)Math.Min(frames, song.NextChange(Frame) - Frame); // a host cuts its blocks where the song jumps
            }
            fixed (float* inLeft = _score.Input.Left, inRight = _score.Input.Right, outLeft = Master.Left, outRight = Master.Right)
            fixed (nint* tapes = TapeOutputs?.Invoke(Frame))
                Looper.Process(new AudioBlock(inLeft + Frame, inRight + Frame, outLeft + Frame, outRight + Frame, frames, (float**)tapes));
            Frame += frames;
        }
        return this;
    }

    public TapeStatus StatusOf(int number = 1)
    {
        var tapes = new TapeStatus[number];
        Looper.Board.Read(out _, tapes);
        return tapes[number - 1];
    }

    /// <summary>One pass of what a tape holds; null where it is empty.</summary>
    public Stereo? Tape(int number = 1)
    {
        if (Looper.AudioOf(number) is not { } audio) return null;
        var tape = new Stereo((int)audio.Length);
        audio.Read(0, tape.Left, tape.Right);
        return tape;
    }

    /// <summary>What has come of it; the storage thread's last round included.</summary>
    public Performed Result()
    {
        Looper.Store.Pump();
        var status = new TapeStatus[_score.Tapes];
        Looper.Board.Read(out EngineStatus engine, status);
        return new Performed(Master, [.. status.Select((_, i) => Tape(i + 1))], _records.Records, status, engine);
    }

    public void Dispose() => Looper.Dispose();
}
