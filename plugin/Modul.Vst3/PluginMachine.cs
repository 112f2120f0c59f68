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
    private const string Unheard = "MIDI: program"; // the bridge hands none on

    public int Tapes => Instance.Tapes;

    public bool WritesFiles => false; // the DAW records

    public int Generation => looper.View.Generation;

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
        IEnumerable<string> midi = ControlNames.MidiOf(MidiMap.Default, kind, tape).Split('\n').Where(line => !line.StartsWith(Unheard, StringComparison.Ordinal));
        return string.Join('\n', midi.Prepend(ControlNames.ParameterOf(Instance.Parameters, kind, tape)).Where(line => line.Length > 0));
    }
}
