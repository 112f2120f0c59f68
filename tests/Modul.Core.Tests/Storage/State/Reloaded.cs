using Modul.Core.Control;
using Modul.Core.Storage.State;
using Modul.Core.Tests.Support;

namespace Modul.Core.Tests.Storage.State;

/// <summary>An engine that took a saved state up, and is played silence.</summary>
internal sealed unsafe class Reloaded : IDisposable
{
    public Reloaded(byte[] bytes, LooperOptions options, params Command[] settings)
    {
        Looper = new Looper(options);
        Looper.Restore(Read(bytes), settings).ShouldBeTrue();
    }

    public Looper Looper { get; }

    public EngineStatus Engine
    {
        get
        {
            Looper.Board.Read(out EngineStatus engine, []);
            return engine;
        }
    }

    public static SavedState Read(byte[] bytes) => SavedState.Read(new MemoryStream(bytes), 64L << 20);

    /// <summary>A looper's state as bytes.</summary>
    public static byte[] Save(Looper looper, params ParameterValue[] parameters)
    {
        using LooperImage image = LooperImage.Of(looper);
        return Write(image, parameters);
    }

    public static byte[] Write(LooperImage? image, params ParameterValue[] parameters)
    {
        var to = new MemoryStream();
        StateWriter.Write(to, parameters, image);
        return to.ToArray();
    }

    public Stereo Play(int frames)
    {
        var heard = new Stereo(frames);
        fixed (float* left = heard.Left, right = heard.Right) Looper.Process(new AudioBlock(null, null, left, right, frames));
        return heard;
    }

    public TapeStatus StatusOf(int number = 1)
    {
        var tapes = new TapeStatus[number];
        Looper.Board.Read(out _, tapes);
        return tapes[number - 1];
    }

    public Stereo? Tape(int number = 1)
    {
        if (Looper.AudioOf(number) is not { } audio) return null;
        var tape = new Stereo((int)audio.Length);
        audio.Read(0, tape.Left, tape.Right);
        return tape;
    }

    public void Dispose() => Looper.Dispose();
}
