using Modul.Core.Control;
using Modul.Core.Control.Midi;
using Modul.Core.Storage;
using Modul.Editor.Model;
using Modul.Plugin;
using Modul.Plugin.Bridged;

namespace Modul.Vst3;

/// <summary>The plugin's looper as an editor shows and plays it.</summary>
internal sealed class PluginMachine(BridgedLooper looper) : ITapeMachine
{
    private const string Host = "DAW"; // the bridge does not say which
    private const long NotCounted = -1;

    public int Tapes => Instance.Tapes;

    public StereoLevel InputLevel => looper.View.InputLevel;

    public StereoLevel MasterLevel => looper.View.MasterLevel;

    public StereoLevel TapeLevel(int index) => looper.View.TapeLevel(index);

    public void Read(out EngineStatus engine, Span<TapeStatus> tapes) => looper.View.Read(out engine, tapes);

    public int ReadPeaks(int layer, int first, Span<Peak> peaks) => looper.View.ReadPeaks(layer, first, peaks);

    public bool TrySend(in Command command) => looper.View.TrySend(command);

    public void ReadMachine(out MachineReading machine)
    {
        int period = looper.BlockFrames;
        machine = new MachineReading
        {
            Driver = Host, Period = period, InputBuffer = period, OutputBuffer = period, Xruns = NotCounted, StallsAbsorbed = NotCounted,
        };
    }

    public string Describe(CommandKind kind, int tape)
    {
        int index = ControllerMap.IndexOf(kind, tape);
        var words = new List<string>();
        if (index >= 0) words.Add(Instance.Parameters[index].FullName);
        foreach ((int controller, int moved) in ControllerMap.Default)
            if (moved == index) words.Add($"CC {controller}");
        foreach (MidiBinding binding in MidiMap.Default.Bindings)
            if (binding.Source == MidiSource.Note && binding.Command.Kind == kind && binding.Command.Tape == tape) words.Add($"note {binding.Number}");
        return string.Join(", ", words);
    }
}
