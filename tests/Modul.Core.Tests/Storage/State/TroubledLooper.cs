using System.Collections.Concurrent;
using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Core.Storage.State;
using Modul.Core.Tapes;
using Modul.Core.Tests.Support;

namespace Modul.Core.Tests.Storage.State;

/// <summary>
/// A looper whose audio thread plays noise as fast as it can, pressed at random, and writes down after each block what its tapes hold; whose memory is
/// short, and whose storage thread never rests.
/// </summary>
internal sealed unsafe class TroubledLooper : IDisposable
{
    private const int Tapes = 3;
    private const int MostFrames = 30_000;

    private readonly Looper _looper = new(new LooperOptions { Rate = 8000, Tapes = Tapes, MemoryBudget = 16 << 20 });
    private readonly Random _random;
    private readonly Stereo _noise;
    private readonly Stereo _heard = new(MostFrames);
    private readonly HashSet<string> _were = [];
    private readonly HashSet<string> _saved = [];
    private readonly HashSet<(int Tape, uint Sum)> _held = [];
    private readonly ConcurrentQueue<(int Tape, uint Sum)> _copied = [];
    private int _copies;
    private int _saves;
    private readonly (int Layer, uint Sum)[] _sums = new (int, uint)[Tapes];
    private readonly float[] _left = new float[1 << 18];
    private readonly float[] _right = new float[1 << 18];
    private readonly Thread _audio;
    private readonly Thread _storage;
    private volatile bool _ended;
    private volatile bool _audioEnded;

    public TroubledLooper(int seed)
    {
        _random = new Random(seed);
        _noise = Sound.Noise(MostFrames, seed);
        WriteDown();
        _audio = new Thread(Play);
        _storage = new Thread(Supply);
        _storage.Start();
        _audio.Start();
    }

    /// <summary>A save that no moment of the performance was like; null where there is none. After the end.</summary>
    public string? Strange => _saved.FirstOrDefault(save => !_were.Contains(save));

    /// <summary>Saves that differ.</summary>
    public int Different => _saved.Count;

    /// <summary>Copies that no moment of the performance had on that tape. After the end.</summary>
    public int StrangeCopies => _copied.Count(copy => !_held.Contains(copy));

    /// <summary>Copies that differ.</summary>
    public int DifferentCopies => _copied.Distinct().Count();

    /// <summary>Copies a tape in stretches of any length and gives others time to spoil it. On any thread.</summary>
    public void Copy(int tape, Action<Looper, TapeCopy>? also = null)
    {
        using TapeCopy? copy = TapeCopy.Of(_looper, tape);
        if (copy is null)
        {
            Thread.Sleep(1); // an audio thread that does not get to run has nothing to copy yet
            return;
        }
        also?.Invoke(_looper, copy);
        int number = Interlocked.Increment(ref _copies), most = 500 + (number * 37 % 9000);
        var (left, right) = (new float[copy.Length], new float[copy.Length]);
        try
        {
            for (int done = 0, frames; (frames = copy.Read(left.AsSpan(done, Math.Min(most, left.Length - done)), right.AsSpan(done))) > 0; done += frames)
                if (number % 4 == 0) Thread.Sleep(1);
                else Thread.Yield();
            _copied.Enqueue((tape, SumOf(new ArraySource(new Stereo(left, right)), left, right)));
        }
        catch (IOException) when (copy.Keep.Lost)
        {
            return; // its memory was wanted
        }
    }

    /// <summary>Reads peaks with numbers that mean anything or nothing. On any thread.</summary>
    public void ReadPeaks(Random random)
    {
        var peaks = new Peak[random.Next(100)];
        int layer = random.Next(3) == 0 ? random.Next(int.MinValue, int.MaxValue) : random.Next(-1, 400);
        int first = random.Next(3) == 0 ? random.Next(int.MinValue, int.MaxValue) : random.Next(-1, 200);
        int count = _looper.Store.ReadPeaks(layer, first, peaks);
        count.ShouldBeInRange(0, peaks.Length);
        peaks.AsSpan(count).ContainsAnyExcept(default(Peak)).ShouldBeFalse();
    }

    /// <summary>Takes an image, gives others time to spoil it, writes it and reads it back.</summary>
    public void Save(Func<Looper, LooperImage> take)
    {
        byte[] bytes;
        using (LooperImage image = take(_looper))
        {
            if (_saves++ % 4 == 0) Thread.Sleep(1);
            bytes = Reloaded.Write(image);
        }
        SavedState state = Reloaded.Read(bytes);
        uint[] sums = new uint[Tapes];
        foreach (TapeImage tape in state.Tapes) sums[tape.Number - 1] = SumOf(tape.Audio, new float[tape.Audio.Length], new float[tape.Audio.Length]);
        _saved.Add(string.Join(' ', sums));
    }

    public void End()
    {
        if (_ended) return;
        _ended = true;
        _audio.Join();
        _audioEnded = true;
        _storage.Join();
    }

    public void Dispose()
    {
        End();
        _looper.Dispose();
    }

    private void Play()
    {
        while (!_ended)
        {
            int frames = _random.Next(8) == 0 ? _random.Next(1, MostFrames) : _random.Next(1, 2000);
            foreach (Tape tape in _looper.Deck.Tapes)
                if (tape is { State: TapeState.Recording, Layer.Length: > 20_000 }) _looper.Queue.TryAdd(new Command(CommandKind.Record, tape.Number));
            for (int i = _random.Next(1 + (frames / 1500)); i >= 0; i--) Press(frames);
            fixed (float* inLeft = _noise.Left, inRight = _noise.Right, left = _heard.Left, right = _heard.Right)
                _looper.Process(new AudioBlock(inLeft, inRight, left, right, frames));
            WriteDown();
        }
    }

    private void Press(int frames)
    {
        int tape = _random.Next(1, Tapes + 1);
        long frame = _looper.Clock.Frame + _random.Next(frames);
        CommandKind kind = _random.Next(12) switch
        {
            < 5 => CommandKind.Record,
            < 7 => CommandKind.Overdub,
            7 => CommandKind.Clear,
            8 => CommandKind.Also,
            9 => CommandKind.Merge,
            _ => CommandKind.Undo,
        };
        _looper.Queue.TryAdd(new Command(kind, tape) { Frame = frame });
        if (kind == CommandKind.Undo) _looper.Queue.TryAdd(new Command(CommandKind.Record, tape) { Frame = frame + 1 }); // what was undone is dropped
    }

    private void WriteDown()
    {
        for (int i = 0; i < Tapes; i++)
        {
            if (_looper.Deck.Tapes[i].Layers.NewestSealed is not { Empty: false } layer) _sums[i] = (-1, 0);
            else if (_sums[i].Layer != (int)layer.Age) _sums[i] = ((int)layer.Age, SumOf(new TapeAudio(i + 1, layer), _left, _right));
        }
        for (int i = 0; i < Tapes; i++) _held.Add((i + 1, _sums[i].Sum));
        _were.Add(string.Join(' ', _sums.Select(sum => sum.Sum)));
    }

    private void Supply()
    {
        while (!_audioEnded)
            if (!_looper.Store.Supply()) Thread.Yield();
    }

    private static uint SumOf(ITapeSource audio, float[] left, float[] right)
    {
        Span<float> toLeft = left.AsSpan(0, (int)audio.Length), toRight = right.AsSpan(0, (int)audio.Length);
        audio.Read(0, toLeft, toRight);
        Checksum checksum = new();
        checksum.Add(System.Runtime.InteropServices.MemoryMarshal.AsBytes(toLeft));
        checksum.Add(System.Runtime.InteropServices.MemoryMarshal.AsBytes(toRight));
        return checksum.Value;
    }
}
