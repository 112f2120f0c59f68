using System.Diagnostics;
using Modul.Core;

namespace Modul.Editor.Stage;

/// <summary>Processes block after block at the pace of the machine's clock; what it falls behind it makes up.</summary>
internal sealed unsafe class PacedEngine(Looper looper, LoopedInput input, int period) : IDisposable
{
    private Thread? _running;
    private volatile bool _ended;
    private volatile bool _held;

    /// <summary>Frames of a block.</summary>
    public int Period => period;

    /// <summary>Whether it stands still, as the engine of a DAW does that stopped its devices.</summary>
    public bool Held
    {
        get => _held;
        set => _held = value;
    }

    public void Start()
    {
        _running = new Thread(Run) { IsBackground = true, Name = "engine", Priority = ThreadPriority.Highest };
        _running.Start();
    }

    public void Dispose()
    {
        _ended = true;
        _running?.Join();
    }

    private void Run()
    {
        float[] inLeft = new float[period], inRight = new float[period], outLeft = new float[period], outRight = new float[period];
        fixed (float* a = inLeft, b = inRight, c = outLeft, d = outRight)
        {
            var clock = Stopwatch.StartNew();
            for (long frames = 0; !_ended;)
            {
                if (_held || frames > clock.Elapsed.TotalSeconds * looper.Options.Rate)
                {
                    if (_held) frames = (long)(clock.Elapsed.TotalSeconds * looper.Options.Rate);
                    Thread.Sleep(1);
                    continue;
                }
                input.Take(inLeft, inRight);
                looper.Process(new AudioBlock(a, b, c, d, period));
                frames += period;
            }
        }
    }
}
