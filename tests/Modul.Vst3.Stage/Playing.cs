using System.IO;
using System.Globalization;

namespace Modul.Vst3.Stage;

/// <summary>
/// Plays a score: lines of a frame and what happens there. <c>param ID SHARE</c>, <c>cc NUMBER VALUE</c>, <c>note KEY VELOCITY</c> (0 lets go), <c>transport
/// SAMPLE TEMPO on|off</c>, <c>block FRAMES</c>, <c>rate RATE MOST</c>, <c>save FILE</c>, <c>load FILE</c>, <c>input on|off</c>, <c>end</c>.
/// </summary>
internal sealed class Playing(Bridge bridge, Stream heard) : IDisposable
{
    private readonly List<ParameterQueue> _queues = [];
    private readonly List<KeyEvent> _keys = [];
    private long _frame;
    private int _block = 512;
    private long _song;
    private bool _runs;
    private bool _feeds = true;

    public static void Run(string score, string file)
    {
        using var bridge = new Bridge();
        using var playing = new Playing(bridge, File.Create(file));
        bridge.SetUp(48_000, 512);
        bridge.Plugin.Processor.Start();
        (long Frame, string[] Words)[] cues = [.. File.ReadLines(score).Select(line => line.Split(' ')).Select(words => (Number(words[0]), words[1..]))];
        for (int next = 0; ;)
        {
            // A block ends where the one before ended, whatever happens in it; what changes the blocks themselves is done between them.
            while (next < cues.Length && cues[next].Frame <= playing._frame && !IsEvent(cues[next].Words))
                if (!playing.Do(cues[next++].Words)) return;
            long end = playing._frame + playing._block;
            int last = next;
            while (last < cues.Length && cues[last].Frame < end && IsEvent(cues[last].Words)) last++;
            if (last < cues.Length && !IsEvent(cues[last].Words)) end = Math.Min(end, Math.Max(cues[last].Frame, playing._frame + 1));
            for (; next < cues.Length && cues[next].Frame < end && IsEvent(cues[next].Words); next++) playing.Take(cues[next].Frame, cues[next].Words);
            playing.Play((int)(end - playing._frame));
        }
    }

    public void Dispose()
    {
        Facts.Tell(bridge);
        heard.Dispose();
    }

    private static bool IsEvent(string[] words) => words[0] is "param" or "cc" or "note";

    private void Take(long frame, string[] words)
    {
        int time = (int)(frame - _frame);
        switch (words)
        {
            case ["param", string id, string share]:
                Point(bridge.IndexOf((uint)Number(id)), time, Real(share));
                break;
            case ["cc", string number, string value]: // as a host does with IMidiMapping
                if (bridge.Plugin.Processor.GetParameterByMidiController((uint)Number(number)) is { } parameter) Point(parameter.ParameterIndex, time, Number(value) / 127.0);
                break;
            case ["note", string key, string velocity]:
                _keys.Add(new KeyEvent(time, (int)Number(key), (float)Real(velocity), Real(velocity) > 0));
                break;
        }
    }

    private bool Do(string[] words)
    {
        switch (words)
        {
            case ["transport", string sample, string tempo, string state]:
                (_song, bridge.Host.BPM, _runs) = (Number(sample), Real(tempo), state == "on");
                return true;
            case ["block", string frames]:
                _block = (int)Number(frames);
                return true;
            case ["rate", string rate, string most]:
                bridge.Plugin.Processor.Stop();
                bridge.SetUp(Real(rate), (uint)Number(most));
                bridge.Plugin.Processor.Start();
                return true;
            case ["save", string file]:
                File.WriteAllBytes(file, bridge.Plugin.Processor.SaveState());
                return true;
            case ["load", string file]:
                bridge.Plugin.Processor.RestoreState(File.ReadAllBytes(file));
                return true;
            case ["input", string on]:
                _feeds = on == "on";
                return true;
            default:
                return false;
        }
    }

    private void Play(int frames)
    {
        for (int i = 0; i < frames; i++) bridge.Left[i] = _feeds ? Noise.At(_frame + i) : 0;
        for (int i = 0; i < frames; i++) bridge.Right[i] = bridge.Left[i] / 2;
        (bridge.Host.CurrentProjectSample, bridge.Host.IsPlaying) = (_song, _runs);
        bridge.Process(frames, _queues, _keys);
        _queues.Clear();
        _keys.Clear();
        Span<byte> sample = stackalloc byte[2 * sizeof(float)];
        for (int i = 0; i < frames; i++)
        {
            BitConverter.TryWriteBytes(sample, bridge.OutLeft[i]);
            BitConverter.TryWriteBytes(sample[sizeof(float)..], bridge.OutRight[i]);
            heard.Write(sample);
        }
        _frame += frames;
        if (_runs) _song += frames;
    }

    private void Point(int index, int time, double share)
    {
        ParameterQueue? queue = _queues.Find(each => each.Index == index);
        if (queue is null) _queues.Add(queue = new ParameterQueue(index));
        queue.Points.Add((time, share));
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static double Real(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
