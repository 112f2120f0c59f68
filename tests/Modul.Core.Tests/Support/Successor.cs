using Modul.Core.Control;

namespace Modul.Core.Tests.Support;

/// <summary>An engine that has taken over what another one held, and is played the rest of the same input.</summary>
internal sealed unsafe class Successor : IDisposable
{
    private readonly Looper _looper;
    private readonly Stereo _input;
    private long _frame;

    public Successor(Session before, int rate)
    {
        (_input, _frame) = (before.Input, before.Frame);
        _looper = new Looper(before.Looper.Options with { Rate = rate });
        _looper.TakeOver(before.Looper).ShouldBeTrue();
    }

    public EngineStatus Engine
    {
        get
        {
            _looper.Board.Read(out EngineStatus engine, []);
            return engine;
        }
    }

    /// <summary>Plays on; past the input's end there is silence.</summary>
    public Stereo Play(int frames)
    {
        Stereo heard = new(frames), input = new(frames);
        int rest = (int)Math.Clamp(_input.Length - _frame, 0, frames);
        for (int side = 0; side < 2; side++) Array.Copy(_input.Sides[side], Math.Min(_frame, _input.Length), input.Sides[side], 0, rest);
        fixed (float* inLeft = input.Left, inRight = input.Right, outLeft = heard.Left, outRight = heard.Right)
            _looper.Process(new AudioBlock(inLeft, inRight, outLeft, outRight, frames));
        _frame += frames;
        return heard;
    }

    public void Press(CommandKind kind)
    {
        _looper.Queue.TryAdd(new Command(kind, 1)).ShouldBeTrue();
        Play(2000);
    }

    public TapeStatus StatusOf(int number = 1)
    {
        var tapes = new TapeStatus[number];
        _looper.Board.Read(out _, tapes);
        return tapes[number - 1];
    }

    public Stereo? Tape(int number = 1)
    {
        if (_looper.AudioOf(number) is not { } audio) return null;
        var tape = new Stereo((int)audio.Length);
        audio.Read(0, tape.Left, tape.Right);
        return tape;
    }

    public void Dispose() => _looper.Dispose();
}
