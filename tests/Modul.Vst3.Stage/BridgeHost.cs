using AudioPlugSharp;

namespace Modul.Vst3.Stage;

/// <summary>AudioPlugSharp's host as its bridge for VST3 is one, with all that it does to events: AudioPlugSharpVst/AudioPlugSharpHost.h of 0.7.13.</summary>
internal sealed class BridgeHost : IAudioHost
{
    private readonly List<ParameterQueue> _queues = [];
    private readonly List<KeyEvent> _keys = [];
    private int _reached;
    private int _firstPoint;

    public IAudioPlugin Plugin { get; set; } = null!;

    public double SampleRate { get; set; }

    public uint MaxAudioBufferSize { get; set; }

    public uint CurrentAudioBufferSize { get; private set; }

    public EAudioBitsPerSample BitsPerSample { get; set; } = EAudioBitsPerSample.Bits32;

    public double BPM { get; set; }

    public long CurrentProjectSample { get; set; }

    public bool IsPlaying { get; set; }

    /// <summary>What the plugin told of its parameters: begin, perform and end in turn.</summary>
    public List<string> Edits { get; } = [];

    /// <summary>Values that the plugin told, for the next block: a DAW gives them back to it.</summary>
    public Queue<(int Index, double Share)> Echoes { get; } = new();

    public IReadOnlyList<ParameterQueue> Queues => _queues;

    /// <summary>Begins a block with its events.</summary>
    public void BeginBlock(int frames, IEnumerable<ParameterQueue> queues, IEnumerable<KeyEvent> keys)
    {
        (_reached, _firstPoint, CurrentAudioBufferSize) = (0, 0, (uint)frames);
        _queues.Clear();
        _queues.AddRange(queues);
        _keys.Clear();
        _keys.AddRange(keys);
    }

    public void ProcessAllEvents()
    {
        while (ProcessEvents() < CurrentAudioBufferSize)
        {
        }
    }

    public int ProcessEvents()
    {
        int least = (int)CurrentAudioBufferSize;
        for (int q = 0; q < _queues.Count; q++)
        {
            ParameterQueue queue = _queues[q];
            AudioPluginParameter parameter = Plugin.Processor.Parameters[queue.Index];
            for (int i = _firstPoint; i < queue.Points.Count; i++)
            {
                (int time, double share) = queue.Points[i];
                if (time == 0)
                {
                    Plugin.Processor.HandleParameterChange(parameter, share, time);
                }
                else if (time > _reached)
                {
                    Plugin.Processor.HandleParameterChange(parameter, share, time);
                    least = time + 1;
                    _firstPoint = i + 1;
                    break;
                }
            }
        }
        for (int i = 0; i < _keys.Count; i++)
        {
            KeyEvent key = _keys[i];
            if (key.Time == _reached) Play(key);
            else if (key.Time > _reached)
            {
                least = Math.Min(least, key.Time);
                break;
            }
        }
        return _reached = least;
    }

    public void BeginEdit(int parameter) => Tell($"begin {parameter}");

    public void PerformEdit(int parameter, double normalizedValue)
    {
        Tell(FormattableString.Invariant($"perform {parameter} {(float)normalizedValue}"));
        lock (Edits) Echoes.Enqueue((parameter, (float)normalizedValue));
    }

    public void EndEdit(int parameter) => Tell($"end {parameter}");

    public void SendNoteOn(int channel, int noteNumber, float velocity, int sampleOffset) => Tell("note on");

    public void SendNoteOff(int channel, int noteNumber, float velocity, int sampleOffset) => Tell("note off");

    public void SendCC(int channel, int ccNumber, int ccValue, int sampleOffset) => Tell("cc");

    public void SendPolyPressure(int channel, int noteNumber, float pressure, int sampleOffset) => Tell("pressure");

    private void Play(KeyEvent key)
    {
        if (key.On) Plugin.Processor.HandleNoteOn(0, key.Key, key.Velocity, key.Time);
        else Plugin.Processor.HandleNoteOff(0, key.Key, key.Velocity, key.Time);
    }

    private void Tell(string edit)
    {
        lock (Edits) Edits.Add(edit);
    }
}
