using System.Runtime.InteropServices;
using Modul.Core;
using Modul.Core.Control;
using Modul.Core.Timing;
using Modul.Host.Shared;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Tests.Stage;

/// <summary>A real looper without a driver, that plays as far as a test lets it, behind what the terminal sees.</summary>
internal sealed unsafe class LiveRig : ILiveView, IDisposable
{
    public const int Rate = 48_000;

    private readonly Looper _looper;
    private readonly MachineStatus* _machine = (MachineStatus*)NativeMemory.AllocZeroed((nuint)sizeof(MachineStatus));
    private readonly Queue<Notice> _notices = [];

    public LiveRig(int tapes = 8, int queue = 64)
    {
        Gap = new Gap(64, 128);
        _looper = new Looper(new LooperOptions
        {
            Rate = Rate, Tapes = tapes, Gap = Gap, Offline = true, MemoryBudget = 64 << 20, QueueCapacity = queue,
        });
        Status.Driver = DriverKind.Jack;
        Status.State = MachineState.Running;
        Status.Rate = Rate;
        (Status.Period, Status.InputBuffer, Status.OutputBuffer, Status.RingFrames) = (128, 128, 2048, 1920);
    }

    public Board Board => _looper.Board;

    public CommandQueue Queue => _looper.Queue;

    public ref readonly MachineStatus Machine => ref *_machine;

    /// <summary>What the audio half would write.</summary>
    public ref MachineStatus Status => ref *_machine;

    public Gap Gap { get; }

    public GapSource GapSource => GapSource.Given;

    public bool TryTakeNotice(out Notice notice) => _notices.TryDequeue(out notice);

    public void Tell(Notice notice) => _notices.Enqueue(notice);

    /// <summary>Commands in the words of a cue sheet, then so many frames of a steady input.</summary>
    public LiveRig Play(string commands, int frames = 512, float level = 0.25f)
    {
        foreach (string command in commands.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            Queue.TryAdd(CommandParser.Parse(command.Split(' '), _looper.Options.Tapes, out string problem) ?? throw new ArgumentException(problem, nameof(commands)));
        var input = new float[frames];
        var output = new float[2 * frames];
        Array.Fill(input, level);
        fixed (float* i = input, o = output) _looper.Process(new AudioBlock(i, i, o, o + frames, frames));
        return this;
    }

    public TapeStatus StatusOf(int tape)
    {
        var tapes = new TapeStatus[_looper.Options.Tapes];
        Board.Read(out _, tapes);
        return tapes[tape - 1];
    }

    public EngineStatus Engine()
    {
        Board.Read(out EngineStatus engine, []);
        return engine;
    }

    public void Dispose()
    {
        _looper.Dispose();
        NativeMemory.Free(_machine);
    }
}
