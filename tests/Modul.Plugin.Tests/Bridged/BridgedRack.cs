using Modul.Core.Streams;
using Modul.Plugin.Bridged;

namespace Modul.Plugin.Tests.Bridged;

/// <summary>A looper in the hands of a test that calls as the bridge does: events told in any order, then the block.</summary>
internal sealed unsafe class BridgedRack : IDisposable
{
    private const int Most = 65_536;
    private readonly ChannelBlock _memory = new(4, 2 * Most);
    private readonly List<Note> _notes = [];

    public BridgedRack(double rate = 48_000, bool on = true)
    {
        Looper.Instance.SetOffline(true); // so that no test depends on when the storage thread comes
        if (on) Looper.Start(rate).ShouldBeTrue();
    }

    public BridgedLooper Looper { get; } = new();

    public Instance Instance => Looper.Instance;

    /// <summary>Frames played so far.</summary>
    public long Frame { get; private set; }

    /// <summary>What plays in at a frame, on the left; the right plays half of it.</summary>
    public Func<long, float> Input { get; set; } = Rack.Noise;

    /// <summary>What the host tells of its transport at a frame.</summary>
    public Func<long, HostTransport> Transport { get; set; } = _ => default;

    /// <summary>Whether the events of a block are told last first.</summary>
    public bool Backwards { get; set; }

    /// <summary>Tells something at its frame.</summary>
    public BridgedRack Tell(params Note[] notes)
    {
        _notes.AddRange(notes);
        return this;
    }

    /// <summary>Presses and lets go an action in the next block.</summary>
    public BridgedRack Press(uint id, int time = 0) => Tell(Note.Value(Frame + time, id, 1), Note.Value(Frame + time + 1, id, 0));

    /// <summary>Plays some frames in blocks and gives the left output.</summary>
    public float[] Run(int frames, int block = 512)
    {
        var heard = new float[frames];
        for (int done = 0, size; done < frames; done += size)
        {
            size = Math.Min(block, frames - done);
            Play(size);
            new Span<float>(_memory.Channels[2], size).CopyTo(heard.AsSpan(done));
        }
        return heard;
    }

    /// <summary>Plays one block as it is, telling nothing.</summary>
    public void PlayBare(int frames) => Looper.Process((void**)_memory.Channels, (void**)(_memory.Channels + 2), frames, doubles: false, Transport(Frame));

    public void Dispose()
    {
        Looper.Dispose();
        _memory.Dispose();
    }

    private void Play(int frames)
    {
        for (int i = 0; i < frames; i++)
        {
            _memory.Channels[0][i] = Input(Frame + i);
            _memory.Channels[1][i] = Input(Frame + i) / 2;
        }
        Note[] now = [.. _notes.Where(note => note.Frame < Frame + frames)];
        _notes.RemoveAll(note => note.Frame < Frame + frames);
        // Backwards only between frames: events of one frame hold in the order that they are told in.
        foreach (Note note in Backwards ? now.OrderByDescending(note => note.Frame) : now.AsEnumerable()) Tell(note);
        PlayBare(frames);
        Frame += frames;
    }

    private void Tell(Note note)
    {
        int time = (int)(note.Frame - Frame);
        if (note.Key < 0) Looper.SetParameter(note.Index, note.Share, time);
        else Looper.PlayKey(0, note.Key, (float)note.Share, time);
    }
}
