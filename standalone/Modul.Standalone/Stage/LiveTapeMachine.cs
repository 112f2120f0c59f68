using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Editor.Model;
using Modul.Host.Shared;
using Modul.Standalone.Web;

namespace Modul.Standalone.Stage;

/// <summary>A running looper as an editor sees it. [control] one thread, the editor's</summary>
/// <param name="view">The looper.</param>
/// <param name="audio">What its tapes hold.</param>
/// <param name="device">Which driver of its kind moves the audio; null where there is but one.</param>
internal sealed class LiveTapeMachine(ILiveView view, ITapeAudio audio, string? device) : ITapeMachine
{
    private DriverKind? _named;
    private string? _name;

    public int Tapes => view.Board.Tapes;

    public bool WritesFiles => true;

    // An engine takes over from another at another rate, and only so.
    public int Generation => view.Machine.Rate;

    public StereoLevel InputLevel => view.Board.InputLevel;

    public StereoLevel MasterLevel => view.Board.MasterLevel;

    public void Read(out EngineStatus engine, Span<TapeStatus> tapes) => view.Board.Read(out engine, tapes);

    public StereoLevel TapeLevel(int index) => view.Board.TapeLevel(index);

    public int ReadPeaks(int layer, int first, Span<Peak> peaks) => audio.ReadPeaks(layer, first, peaks);

    public bool TrySend(in Command command) => view.Queue.TryAdd(command);

    public void ReadMachine(out MachineReading machine)
    {
        ref readonly MachineStatus status = ref view.Machine;
        machine = new MachineReading
        {
            Driver = NameOf(status.Driver), Period = status.Period, InputBuffer = status.InputBuffer, OutputBuffer = status.OutputBuffer,
            Xruns = status.Xruns, StallsAbsorbed = status.StallsAbsorbed,
        };
    }

    // Neither a DAW nor MIDI plays here: what the program opens by itself brings no MIDI.
    public string Describe(CommandKind kind, int tape) => "";

    private string? NameOf(DriverKind driver)
    {
        if (driver != _named) (_named, _name) = (driver, device is null ? MachineWords.Of(driver) : $"{MachineWords.Of(driver)}: {device}");
        return _name;
    }
}
