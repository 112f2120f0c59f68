using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Core.Timing;
using Modul.Editor.Model;

namespace Modul.Editor.Tests;

/// <summary>A machine whose board a test writes; it keeps what was sent.</summary>
internal sealed class FakeMachine(int tapes = 8) : ITapeMachine
{
    private EngineStatus _engine = new()
    {
        Rate = 48_000, Tempo = 120, TempoSource = TempoSource.Given, MeterBeats = 4, MeterUnit = 4, Primary = 1, Tapes = tapes, TotalBlocks = 100, FreeBlocks = 90,
    };

    public ref EngineStatus Engine => ref _engine;

    public TapeStatus[] Status { get; } = [.. Enumerable.Range(0, tapes).Select(_ => new TapeStatus { Awaited = TapeStatus.Nothing, Layer = -1, Sealed = -1 })];

    public List<Command> Sent { get; } = [];

    public bool Full { get; set; }

    /// <summary>The peaks of layer 0.</summary>
    public Peak[] Peaks { get; set; } = [];

    public int PairsRead { get; private set; }

    /// <summary>How often peaks were asked for.</summary>
    public int Reads { get; private set; }

    public StereoLevel[] Levels { get; } = new StereoLevel[tapes];

    public int Tapes => tapes;

    public bool WritesFiles { get; set; } = true;

    public int Generation { get; set; }

    public StereoLevel InputLevel => default;

    public StereoLevel MasterLevel => default;

    public void Read(out EngineStatus engine, Span<TapeStatus> to)
    {
        engine = _engine;
        Status.AsSpan(0, to.Length).CopyTo(to);
    }

    public StereoLevel TapeLevel(int index) => Levels[index];

    public int ReadPeaks(int layer, int first, Span<Peak> peaks)
    {
        Reads++;
        PairsRead += peaks.Length;
        if (layer != 0 || first >= Peaks.Length) return 0;
        int count = Math.Min(peaks.Length, Peaks.Length - first);
        Peaks.AsSpan(first, count).CopyTo(peaks);
        return count;
    }

    public bool TrySend(in Command command)
    {
        if (Full) return false;
        Sent.Add(command);
        return true;
    }

    public void ReadMachine(out MachineReading machine) => machine = new MachineReading { Driver = "fake", Xruns = -1, StallsAbsorbed = -1 };

    public string Describe(CommandKind kind, int tape) => "";
}
