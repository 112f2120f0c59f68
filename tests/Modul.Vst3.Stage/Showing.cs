using System.Diagnostics;
using System.Globalization;
using System.Windows.Interop;
using System.Windows.Threading;

namespace Modul.Vst3.Stage;

/// <summary>
/// A DAW that plays in real time and shows the editor in a window of its own. Lines from its input: <c>show</c>, <c>hide</c>, <c>size W H</c>, <c>param ID
/// SHARE</c>, <c>shown ID SHARE</c>, <c>collect</c>, <c>facts</c>, <c>drop</c> (lets go of the plugin and says when it has gone), <c>quit</c>.
/// </summary>
internal sealed class Showing : IDisposable
{
    private const int Rate = 48_000, Block = 480, BareAndVisible = unchecked((int)0x90000000), Width = 1100, Height = 720;
    private readonly Dispatcher _windows = Dispatcher.CurrentDispatcher;
    private readonly HwndSource _window = new(new HwndSourceParameters("Modul VST3 stage") { Width = Width, Height = Height, WindowStyle = BareAndVisible });
    private readonly Queue<(int Index, double Share)> _sent = new();
    private readonly Thread _audio;
    private Bridge? _bridge = new();
    private volatile bool _ended;

    private Showing()
    {
        _bridge.SetUp(Rate, Block);
        _bridge.Plugin.Processor.Start();
        _audio = new Thread(Play) { IsBackground = true, Name = "audio" };
        _audio.Start(_bridge);
    }

    public static void Run()
    {
        using var stage = new Showing();
        var reader = new Thread(stage.Read) { IsBackground = true };
        reader.Start();
        Say("ready");
        Dispatcher.Run();
    }

    public void Dispose()
    {
        _ended = true;
        _audio.Join();
        _bridge?.Dispose();
        _window.Dispose();
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }

    private void Read()
    {
        while (Console.In.ReadLine() is { } line) _windows.Invoke(() => Obey(line.TrimEnd('\r').Split(' ')));
        _windows.InvokeShutdown();
    }

    private void Obey(string[] words)
    {
        switch (words)
        {
            case ["show"]:
                _bridge!.Plugin.Editor.ShowEditor(_window.Handle);
                break;
            case ["hide"]:
                _bridge!.Plugin.Editor.HideEditor();
                break;
            case ["size", string width, string height]:
                _bridge!.Plugin.Editor.ResizeEditor(uint.Parse(width, CultureInfo.InvariantCulture), uint.Parse(height, CultureInfo.InvariantCulture));
                break;
            case ["param", string id, string share]:
                lock (_sent) _sent.Enqueue((_bridge!.IndexOf(uint.Parse(id, CultureInfo.InvariantCulture)), double.Parse(share, CultureInfo.InvariantCulture)));
                break;
            case ["shown", string id, string share]: // as the bridge's controller takes it, and its processor lost it
                _bridge!.Plugin.Processor.Parameters[_bridge.IndexOf(uint.Parse(id, CultureInfo.InvariantCulture))].NormalizedEditValue =
                    double.Parse(share, CultureInfo.InvariantCulture);
                break;
            case ["collect"]:
                GC.Collect();
                GC.WaitForPendingFinalizers();
                break;
            case ["facts"]:
                Facts.Tell(_bridge!);
                return;
            case ["drop"]:
                Drop();
                return;
            case ["quit"]:
                _windows.InvokeShutdown();
                break;
        }
        Say("done");
    }

    private void Play(object? plugin)
    {
        var bridge = (Bridge)plugin!;
        var clock = Stopwatch.StartNew();
        for (long frame = 0; !_ended; frame += Block)
        {
            for (int i = 0; i < Block; i++) bridge.Left[i] = bridge.Right[i] = 0.5f * MathF.Sin((frame + i) % Rate * MathF.Tau * 220 / Rate);
            bridge.Process(Block, Sent(bridge), []);
            long ahead = ((frame + Block) * 1000 / Rate) - clock.ElapsedMilliseconds;
            if (ahead > 0) Thread.Sleep((int)ahead);
        }
        bridge.Plugin.Processor.Stop();
    }

    private List<ParameterQueue> Sent(Bridge bridge)
    {
        var queues = new List<ParameterQueue>();
        lock (bridge.Host.Edits) while (bridge.Host.Echoes.TryDequeue(out (int Index, double Share) echo)) Add(echo);
        lock (_sent) while (_sent.TryDequeue(out (int Index, double Share) sent)) Add(sent);
        return queues;

        void Add((int Index, double Share) point)
        {
            var queue = new ParameterQueue(point.Index);
            queue.Points.Add((0, point.Share));
            queues.Add(queue);
        }
    }

    // A host lets go of a plugin without a word to it.
    private void Drop()
    {
        _ended = true;
        _audio.Join();
        var gone = new WeakReference(_bridge!.Plugin);
        _bridge.Dispose();
        _bridge = null;
        var timer = new DispatcherTimer { Interval = TimeSpan.FromMilliseconds(100) };
        timer.Tick += (_, _) =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            if (gone.IsAlive) return;
            timer.Stop();
            Say("gone");
        };
        timer.Start();
    }
}
