using System.Runtime.InteropServices;
using AudioPlugSharp;

namespace Modul.Vst3.Stage;

/// <summary>
/// A plugin and its calls in the order in which the bridge makes them: AudioPlugSharpVst/AudioPlugSharpProcessor.cpp and AudioPlugSharpController.cpp of 0.7.13.
/// </summary>
internal sealed unsafe class Bridge : IDisposable
{
    private const string Assembly = "Modul.Vst3";
    private const int Sides = 2;
    private readonly float** _inputs = Memory();
    private readonly float** _outputs = Memory();
    private readonly Dictionary<uint, int> _indices = [];

    /// <summary>Finds it as the bridge's factory does, makes a processor of it, and a controller.</summary>
    public Bridge()
    {
        Plugin = PluginLoader.LoadPluginFromAssembly(Assembly) ?? throw new InvalidOperationException($"no plugin in {Assembly}");
        Plugin.Host = Host;
        Plugin.Processor.Initialize();
        Plugin.Editor.InitializeEditor();
        Host.Plugin = Plugin;
        foreach (AudioPluginParameter parameter in Plugin.Processor.Parameters) _indices[uint.Parse(parameter.ID, null)] = parameter.ParameterIndex;
    }

    /// <summary>Frames that a block may have here.</summary>
    public const int MostFrames = 1 << 17;

    public IAudioPlugin Plugin { get; }

    public BridgeHost Host { get; } = new();

    /// <summary>Bytes that the blocks allocated.</summary>
    public long Allocated { get; private set; }

    /// <summary>Left in, where the host has its samples; the right side is <see cref="Right"/>.</summary>
    public Span<float> Left => new(_inputs[0], MostFrames);

    public Span<float> Right => new(_inputs[1], MostFrames);

    /// <summary>What the last block gave, on the left.</summary>
    public ReadOnlySpan<float> OutLeft => new(_outputs[0], MostFrames);

    public ReadOnlySpan<float> OutRight => new(_outputs[1], MostFrames);

    /// <summary>The place of the parameter with an id.</summary>
    public int IndexOf(uint id) => _indices[id];

    /// <summary>setupProcessing.</summary>
    public void SetUp(double rate, uint most)
    {
        (Host.SampleRate, Host.MaxAudioBufferSize) = (rate, most);
        Plugin.Processor.InitializeProcessing();
        Plugin.Processor.SetMaxAudioBufferSize(most, EAudioBitsPerSample.Bits32);
    }

    /// <summary>process.</summary>
    public void Process(int frames, IEnumerable<ParameterQueue> queues, IEnumerable<KeyEvent> keys)
    {
        Host.BeginBlock(frames, queues, keys);
        IAudioPluginProcessor processor = Plugin.Processor;
        foreach (AudioIOPort port in processor.InputPorts)
        {
            port.SetCurrentBufferSize((uint)frames);
            port.SetAudioBufferPtrs((nint)_inputs);
        }
        foreach (AudioIOPort port in processor.OutputPorts)
        {
            port.SetCurrentBufferSize((uint)frames);
            port.SetAudioBufferPtrs((nint)_outputs);
        }
        long before = GC.GetAllocatedBytesForCurrentThread();
        processor.PreProcess();
        processor.Process();
        processor.PostProcess();
        Allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        foreach (ParameterQueue queue in Host.Queues) processor.Parameters[queue.Index].ResetParameterChange();
    }

    public void Dispose()
    {
        foreach (nint sides in (ReadOnlySpan<nint>)[(nint)_inputs, (nint)_outputs])
        {
            for (int side = 0; side < Sides; side++) NativeMemory.Free(((float**)sides)[side]);
            NativeMemory.Free((float**)sides);
        }
    }

    private static float** Memory()
    {
        var sides = (float**)NativeMemory.AllocZeroed(Sides, (nuint)sizeof(float*));
        for (int side = 0; side < Sides; side++) sides[side] = (float*)NativeMemory.AllocZeroed(MostFrames, sizeof(float));
        return sides;
    }
}
