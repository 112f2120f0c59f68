using System.Windows.Controls;
using AudioPlugSharp;
using AudioPlugSharpWPF;
using Modul.Core.Native;
using Modul.Editor;
using Modul.Plugin;
using Modul.Plugin.Bridged;

namespace Modul.Vst3;

/// <summary>
/// Modul as AudioPlugSharp's bridge holds it. The bridge makes one when it looks for plugins, too: nothing is there before <see cref="Initialize"/>. What it
/// calls outside of <see cref="Process"/> must not throw: nobody catches it there.
/// </summary>
public sealed unsafe class ModulVst3 : AudioPluginWPF, IDisposable
{
    private const uint Width = 1100, Height = 720;

    private readonly HostPort _input = new("Input");
    private readonly HostPort _output = new("Output");
    private BridgedLooper? _looper;
    private HostTeller? _teller;

    /// <summary>A plugin that has said what it is and holds nothing.</summary>
    public ModulVst3()
    {
        Company = "Modul";
        Website = "";
        Contact = "";
        PluginName = "Modul";
        PluginCategory = "Fx";
        PluginVersion = typeof(ModulVst3).Assembly.GetName().Version!.ToString(3);
        PluginID = 0x4D6F64756C4C6F70; // projects know it by this number
        SampleFormatsSupported = EAudioBitsPerSample.Bits32;
        HasUserInterface = true;
        (EditorWidth, EditorHeight) = (Width, Height);
    }

    /// <summary>Makes the looper; where that fails it plays silence. The bridge may do this twice, for two that it takes for one.</summary>
    public override void Initialize()
    {
        base.Initialize();
        if (_looper is not null)
        {
            Logger.Log("Modul: this DAW gives two instances one looper. Keep one of them");
            return;
        }
        (InputPorts, OutputPorts) = ([_input], [_output]);
        for (int i = 0; i < Instance.Parameters.Count; i++) AddParameter(new LooperParameter(Instance.Parameters[i]));
        foreach ((int controller, int index) in ControllerMap.Default) AddMidiControllerMapping(Parameters[index], (uint)controller);
        Try("not made", () => _looper = new BridgedLooper());
    }

    /// <inheritdoc/>
    public override void InitializeEditor() => _teller ??= HostTeller.Begin(this);

    /// <inheritdoc/>
    public override void InitializeProcessing()
    {
        if (_looper is { On: true }) Start(); // at another rate, maybe
    }

    /// <inheritdoc/>
    public override void Start() => Try("not started", () =>
    {
        Denormals.Restore(Denormals.Flush()); // found before the audio thread calls it
        if (_looper is { } looper && !looper.Start(Host.SampleRate))
            Logger.Log($"Modul: not started at {Host.SampleRate} Hz: expected 1000 to 768000, and memory for the tapes at that rate");
    });

    /// <inheritdoc/>
    public override void Stop() => Try("not stopped", () => _looper?.Stop());

    /// <inheritdoc/>
    public override byte[] SaveState()
    {
        byte[]? state = null;
        Try("not saved", () => state = _looper?.Save());
        return state!; // the bridge takes null for nothing
    }

    /// <inheritdoc/>
    public override void RestoreState(byte[] stateData) => Try("not loaded, all is as it was", () =>
    {
        if (_looper is null || stateData is null) return;
        _looper.Load(stateData);
        for (int i = 0; i < Parameters.Count; i++) ((LooperParameter)Parameters[i]).Show(_looper.ValueOf(i));
    });

    /// <inheritdoc/>
    public override void HandleParameterChange(AudioPluginParameter parameter, double newNormalizedValue, int sampleOffset)
    {
        if (!double.IsNaN(newNormalizedValue)) parameter.NormalizedProcessValue = newNormalizedValue;
        _looper?.SetParameter(parameter.ParameterIndex, newNormalizedValue, sampleOffset);
    }

    /// <inheritdoc/>
    public override void HandleNoteOn(int channel, int noteNumber, float velocity, int sampleOffset) =>
        _looper?.PlayKey(channel, noteNumber, velocity, sampleOffset);

    /// <inheritdoc/>
    public override void HandleNoteOff(int channel, int noteNumber, float velocity, int sampleOffset) =>
        _looper?.PlayKey(channel, noteNumber, 0, sampleOffset);

    /// <summary>Plays a block: first all events, which the bridge does not give in their order, then the sound.</summary>
    public override void Process()
    {
        if (_looper is not { } looper) return;
        uint denormals = Denormals.Flush();
        int frames = (int)Math.Min(_output.CurrentBufferSize, int.MaxValue);
        HostTransport transport = default;
        if (Host is { } host)
        {
            while (looper.HasMore(host.ProcessEvents(), frames))
            {
            }
            transport = new HostTransport(host.CurrentProjectSample, host.BPM, host.IsPlaying);
        }
        looper.Process(_input.Sides, _output.Sides, frames, _output.Doubles, transport);
        Denormals.Restore(denormals);
    }

    /// <inheritdoc/>
    public override UserControl GetEditorView() => new LooperEditor(new PluginMachine(_looper!));

    /// <inheritdoc/>
    public override void ShowEditor(IntPtr parentWindow) => Try("editor not shown", () =>
    {
        CloseEditor();
        if (_teller is { IsHere: false })
        {
            _teller.End();
            _teller = null;
        }
        _teller ??= HostTeller.Begin(this);
        base.ShowEditor(parentWindow);
    });

    /// <summary>Closes the editor, and leaves nothing of it.</summary>
    public override void HideEditor() => Try("editor not closed", CloseEditor);

    /// <summary>Frees the looper, where somebody knows that it has gone; the bridge leaves it to the collector.</summary>
    public void Dispose() => _looper?.Dispose();

    /// <summary>Tells the host what moved beside it, and hears what it shows. On the thread of the host's windows.</summary>
    internal void TellHost() => Try("host not told", () =>
    {
        if (_looper is null) return;
        for (int index = 0; _looper.NextMove(ref index, out double value); index++) Parameters[index].EditValue = value;
        for (int index = 0; index < Parameters.Count; index++) _looper.Overhear(index, Parameters[index].NormalizedEditValue);
        if (_looper.TakeDry()) Logger.Log("Modul: the memory is full: a take has ended where it was, or did not begin. Clear a tape");
        _looper.Collect();
    });

    private void CloseEditor()
    {
        if (EditorWindow is { } window)
        {
            window.Content = null;
            window.Close();
        }
        (EditorWindow, EditorView) = (null, null);
    }

    private static void Try(string what, Action action)
    {
        try
        {
            action();
        }
        catch (Exception problem) // none may leave
        {
            Logger.Log($"Modul: {what}: {problem.Message}");
        }
    }
}
