using Modul.Core.Streams;

namespace Modul.Plugin.Tests;

/// <summary>An instance in the hands of a test that plays the DAW: events at frames, blocks of noise, what comes out.</summary>
internal sealed unsafe class Rack : IDisposable
{
    private const int Most = 16_384;
    private const int Channels = PluginBlock.MainChannels + (2 * Instance.Tapes);
    private readonly ChannelBlock _floats = new(Channels, Most);
    private readonly ChannelBlock _doubles = new(Channels, 2 * Most);
    private readonly List<(int Time, Action<AudioSide> Do)> _events = [];

    public Rack(double rate = 48_000, bool active = true)
    {
        Instance.SetOffline(true); // so that no test depends on when the storage thread comes
        if (active) Instance.Activate(rate).ShouldBeTrue();
    }

    public Instance Instance { get; } = new();

    /// <summary>Frames played so far.</summary>
    public long Frame { get; private set; }

    /// <summary>What plays in at a frame, on the left; the right plays half of it.</summary>
    public Func<long, float> Input { get; set; } = Noise;

    /// <summary>Whether the samples have 64 bits.</summary>
    public bool Doubles { get; set; }

    /// <summary>Whether the outputs are the inputs' memory.</summary>
    public bool InPlace { get; set; }

    /// <summary>What the last block told of parameters.</summary>
    public List<(uint Id, double Value)> Moves { get; } = [];

    public static float Noise(long frame)
    {
        ulong x = ((ulong)frame + 1) * 0x9E3779B97F4A7C15;
        x ^= x >> 29;
        x *= 0xBF58476D1CE4E5B9;
        return (float)((int)(x >> 40) - (1 << 23)) / (1 << 24);
    }

    public static int Index(uint id)
    {
        int index = Instance.Parameters.IndexOf(id);
        index.ShouldBeGreaterThanOrEqualTo(0);
        return index;
    }

    /// <summary>Sets a parameter in the next block.</summary>
    public Rack Set(uint id, double value, int time = 0)
    {
        _events.Add((time, audio => audio.Set(Index(id), value, time)));
        return this;
    }

    /// <summary>Presses and releases an action in the next block.</summary>
    public Rack Press(uint id, int time = 0) => Set(id, 1, time).Set(id, 0, time);

    public Rack Midi(byte status, byte data1, byte data2, int time = 0)
    {
        _events.Add((time, audio => audio.TakeMidi(status, data1, data2, time)));
        return this;
    }

    /// <summary>Plays some frames in blocks and gives the left main output.</summary>
    public float[] Run(int frames, int block = 512, int channel = 2)
    {
        var heard = new float[frames];
        for (int done = 0, size; done < frames; done += size)
        {
            size = Math.Min(block, frames - done);
            Play(size);
            for (int i = 0; i < size; i++) heard[done + i] = Doubles ? (float)Double(Side(channel))[i] : _floats.Channels[Side(channel)][i];
        }
        return heard;
    }

    public void Dispose()
    {
        Instance.Deactivate();
        Instance.Dispose();
        _floats.Dispose();
        _doubles.Dispose();
    }

    private int Side(int channel) => InPlace && channel is 2 or 3 ? channel - 2 : channel;

    private double* Double(int channel) => (double*)_doubles.Channels[channel];

    private void Play(int frames)
    {
        void** channels = stackalloc void*[Channels];
        for (int c = 0; c < Channels; c++) channels[c] = Doubles ? _doubles.Channels[Side(c)] : _floats.Channels[Side(c)];
        for (int i = 0; i < frames; i++)
        {
            float sample = Input(Frame + i);
            for (int c = 0; c < 2; c++)
                if (Doubles) Double(c)[i] = c == 0 ? sample : sample / 2;
                else _floats.Channels[c][i] = c == 0 ? sample : sample / 2;
        }
        Instance.Audio.Begin(new PluginBlock(channels, frames, Doubles));
        foreach ((_, Action<AudioSide> act) in _events.OrderBy(e => e.Time)) act(Instance.Audio);
        _events.Clear();
        Instance.Audio.End();
        Moves.Clear();
        while (Instance.Audio.NextMove(out int index)) Moves.Add((Instance.Parameters[index].Id, Instance.Audio.ValueOf(index)));
        Frame += frames;
    }
}
