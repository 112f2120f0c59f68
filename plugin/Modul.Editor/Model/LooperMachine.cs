using Modul.Core.Control;
using Modul.Core.Storage;

namespace Modul.Editor.Model;

/// <summary>A looper of the same process: its board, its queue, its peaks. [control] It must outlive the editor.</summary>
/// <param name="board">What it shows.</param>
/// <param name="queue">Commands to it.</param>
/// <param name="store">Its peaks.</param>
public class LooperMachine(Board board, CommandQueue queue, TapeStore store) : ITapeMachine
{
    /// <inheritdoc/>
    public int Tapes => board.Tapes;

    /// <inheritdoc/>
    public bool WritesFiles => store.LiveRecord.Sink is not null && store.Writing.Sink is not null;

    /// <inheritdoc/>
    public int Generation => 0; // its store does not change

    /// <inheritdoc/>
    public StereoLevel InputLevel => board.InputLevel;

    /// <inheritdoc/>
    public StereoLevel MasterLevel => board.MasterLevel;

    /// <inheritdoc/>
    public void Read(out EngineStatus engine, Span<TapeStatus> tapes) => board.Read(out engine, tapes);

    /// <inheritdoc/>
    public StereoLevel TapeLevel(int index) => board.TapeLevel(index);

    /// <inheritdoc/>
    public int ReadPeaks(int layer, int first, Span<Peak> peaks) => store.ReadPeaks(layer, first, peaks);

    /// <inheritdoc/>
    public bool TrySend(in Command command) => queue.TryAdd(command);

    /// <inheritdoc/>
    public virtual void ReadMachine(out MachineReading machine) => machine = new MachineReading { Xruns = -1, StallsAbsorbed = -1 };

    /// <inheritdoc/>
    public virtual string Describe(CommandKind kind, int tape) => "";
}
