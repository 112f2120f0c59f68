using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Modul.Live.Tests.Stage;

/// <summary>
/// A JACK client that plays, records, sends MIDI and stands for a converter. It is a process in C, so no collection can make it late.
/// <code>
/// using var client = new JackClient(server, "player", inputs: 2, outputs: 1);
/// client.Connect("player:out_1", "modul:in_l");
/// uint frame = client.Soon();                       // half a second from now, in JACK's frame time
/// client.Play(1, frame, samples);
/// client.Midi(frame + 17, 0x90, 36, 100);
/// JackRecording heard = client.RecordUntil(frame + 48000);
/// heard.From(frame, 128, port: 2)
/// </code>
/// It records all of its inputs from its first callback on, as long as there is room. Ports: <c>in_1</c> ..., <c>out_1</c> ..., <c>midi_out</c>.
/// What it heard tells nothing where <see cref="JackClientStatus.IsInconclusive"/>: <see cref="RecordUntil"/> then throws, and
/// <see cref="Attempts"/> runs the test again.
/// </summary>
internal sealed class JackClient : IDisposable
{
    private const int MostTries = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly string _folder = Directory.CreateTempSubdirectory("modul-").FullName;
    private readonly int _inputs;
    private int _files;

    public JackClient(JackServer server, string name, int inputs, int outputs, int seconds = 60, Interposer? interposer = null)
        : this(inputs, [name, Text(inputs), Text(outputs), Text(seconds)], interposer?.With(server.Variables) ?? server.Variables)
    {
    }

    private JackClient(int inputs, string[] arguments, IReadOnlyDictionary<string, string> variables)
    {
        _inputs = inputs;
        uint[] answer;
        lock (JackServer.Opening) _process = Open(arguments, variables, out answer);
        (Rate, Period) = ((int)answer[0], (int)answer[1]);
    }

    public int Rate { get; }

    /// <summary>The server's when the client came.</summary>
    public int Period { get; }

    /// <summary>JACK's frame time, now or nearly so.</summary>
    public uint Time => Ask("time")[0];

    public string[] Ports => Say("ports").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public JackClientStatus Status => Read(Ask("status"));

    /// <summary>
    /// A converter: what is sent to <c>in_N</c> comes back on <c>out_N</c>, and the round trip, for a client that is connected to both, takes as many frames
    /// as the ports report: <paramref name="playback"/> on the way out and <paramref name="capture"/> on the way in. JACK's own period for a way that
    /// leads back to where it began is part of them, so together they are a period at least.
    /// </summary>
    public static JackClient Converter(JackServer server, string name, int channels, int capture, int playback, int seconds = 60) =>
        new(channels, [name, Text(channels), Text(channels), Text(seconds), Text(capture), Text(playback)], server.Variables);

    /// <summary>A frame time far enough away for what is asked for next.</summary>
    public uint Soon() => Time + (uint)Rate / 2;

    /// <summary>Plays samples on a port, counted from 1, from a frame time on; adds to what plays there.</summary>
    public void Play(int port, uint frame, ReadOnlySpan<float> samples)
    {
        string file = Path.Combine(_folder, $"play-{_files++}");
        File.WriteAllBytes(file, MemoryMarshal.AsBytes(samples));
        Ask($"play {port} {frame} {file}");
    }

    /// <summary>Sends a MIDI message of one to three bytes at a frame time; in the order of their times.</summary>
    public void Midi(uint frame, params byte[] message) => Ask($"midi {frame} {string.Join(' ', message)}");

    /// <summary>Connects ports, anyone's, by their full names.</summary>
    public void Connect(string from, string to) => Ask($"connect {from} {to}");

    public void Disconnect(string from, string to) => Ask($"disconnect {from} {to}");

    public void WaitForPort(string name) => WaitFor(() => Ports.Contains(name, StringComparer.Ordinal), $"port {name}");

    public void WaitForNoPort(string name) => WaitFor(() => !Ports.Contains(name, StringComparer.Ordinal), $"the end of port {name}");

    /// <summary>The latencies of a port, anyone's, in frames.</summary>
    public (int CaptureMin, int CaptureMax, int PlaybackMin, int PlaybackMax) Latency(string port)
    {
        uint[] values = Ask($"latency {port}");
        return ((int)values[0], (int)values[1], (int)values[2], (int)values[3]);
    }

    /// <summary>Changes what its own ports report, and how long a converter takes.</summary>
    public void Report(int capture, int playback) => Ask($"report {capture} {playback}");

    /// <summary>Changes the server's period.</summary>
    public void SetPeriod(int frames) => Ask($"period {frames}");

    /// <summary>
    /// Lets the server run as fast as its clients can, so that minutes of blocks pass in seconds, or by the clock again. What is to be played meanwhile is
    /// handed over before.
    /// </summary>
    public void Freewheel(bool on) => Ask($"freewheel {(on ? 1 : 0)}");

    /// <summary>Waits until the callback has come to a frame time, recorded or not.</summary>
    public void WaitUntil(uint frame) => WaitFor(() => (int)(Time - frame) >= 0, $"frame {frame}");

    /// <summary>Waits until a frame time is recorded, and gives all that was.</summary>
    /// <exception cref="InconclusiveException">The machine was too busy.</exception>
    public JackRecording RecordUntil(uint frame)
    {
        WaitFor(() => Status is { Frames: > 0 } status && (int)(status.First + (uint)status.Frames - frame) >= 0, $"frame {frame}");
        JackRecording recording = Recorded();
        return recording.Status.IsInconclusive ? throw new InconclusiveException($"{recording.Status}") : recording;
    }

    /// <summary>All that was recorded so far, holes and all.</summary>
    public JackRecording Recorded()
    {
        string file = Path.Combine(_folder, "recorded");
        JackClientStatus status = Read(Ask($"save {file}"));
        ReadOnlySpan<float> samples = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(file));
        var inputs = new float[_inputs][];
        int frames = _inputs == 0 ? 0 : samples.Length / _inputs;
        for (int i = 0; i < _inputs; i++) inputs[i] = samples.Slice(i * frames, frames).ToArray();
        return new JackRecording(status.First, inputs, status);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(Patience)) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static JackClientStatus Read(uint[] values) => new(values[0], (int)values[1], values[2], values[3], values[4]);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static uint[] Numbers(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => uint.Parse(word, CultureInfo.InvariantCulture))];

    private static void WaitFor(Func<bool> holds, string what)
    {
        var waited = Stopwatch.StartNew();
        while (!holds())
        {
            if (waited.Elapsed > Patience) throw new TimeoutException($"waited in vain for {what}");
            Thread.Sleep(20);
        }
    }

    private uint[] Ask(string command) => Numbers(Say(command));

    private string Say(string command)
    {
        _process.StandardInput.WriteLine(command);
        _process.StandardInput.Flush();
        return Answer(_process, command);
    }

    // A session of another test that has lost its server may come back meanwhile: see JackServer.Opening.
    private static Process Open(string[] arguments, IReadOnlyDictionary<string, string> variables, out uint[] answer)
    {
        for (int tries = 1; ; tries++)
        {
            Process process = Shell.Start(NativeTools.TestClient, arguments, variables);
            try
            {
                answer = Numbers(Answer(process, "start"));
                return process;
            }
            catch (InvalidOperationException) when (tries < MostTries)
            {
                process.WaitForExit();
                process.Dispose();
                Thread.Sleep(100 * tries);
            }
        }
    }

    private static string Answer(Process process, string command)
    {
        string answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{command}: {process.StandardError.ReadToEnd()}");
        return answer.StartsWith("ok", StringComparison.Ordinal) ? answer[2..] : throw new InvalidOperationException($"{command}: {answer}");
    }
}
