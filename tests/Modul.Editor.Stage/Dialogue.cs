using System.Diagnostics;
using System.Globalization;
using System.Windows.Controls;
using System.Windows.Input;
using System.Windows.Threading;
using Modul.Core;

namespace Modul.Editor.Stage;

/// <summary>
/// Answers questions, a line of JSON to a line of the standard input: <c>state</c>, <c>elements</c>, <c>measure SECONDS</c>, <c>resize WxH</c>,
/// <c>unload</c>, <c>collect</c>, <c>load</c>, <c>menu</c>, <c>break NAME</c> (takes an element's name from it), <c>end</c>.
/// </summary>
internal sealed class Dialogue(StageWindow window, Panel columns, LooperEditor editor, StageMachine machine, Looper looper)
{
    private const int MostMilliseconds = 30_000;

    public void Start()
    {
        Say("{\"shown\":true}");
        new Thread(Listen) { IsBackground = true, Name = "dialogue" }.Start();
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }

    private void Listen()
    {
        while (Console.In.ReadLine() is { } line)
        {
            string[] words = line.Split(' ', 2);
            string rest = words.Length > 1 ? words[1] : "";
            Say(words[0] == "measure" ? Measure(double.Parse(rest, CultureInfo.InvariantCulture)) : OnWindow(() => Answer(words[0], rest)));
        }
    }

    // After all that the mouse and the keyboard have sent so far.
    private string OnWindow(Func<string> ask) => window.Dispatcher.Invoke(ask, DispatcherPriority.Background);

    private string Answer(string word, string rest)
    {
        switch (word)
        {
            case "state":
                return BoardFacts.Of(machine, looper);
            case "elements":
                return ElementFacts.Of(window);
            case "break":
                return ElementFacts.Break(window, rest);
            case "resize":
                string[] sides = rest.Split('x');
                (window.Width, window.Height) = (double.Parse(sides[0], CultureInfo.InvariantCulture), double.Parse(sides[1], CultureInfo.InvariantCulture));
                window.UpdateLayout();
                return "{\"done\":true}";
            case "collect":
                GC.Collect();
                GC.WaitForPendingFinalizers();
                return "{\"done\":true}";
            case "menu":
                return Mouse.Captured is ContextMenu ? "{\"open\":true}" : "{\"open\":false}";
            case "unload":
                columns.Children.Remove(editor);
                return "{\"done\":true}";
            case "load":
                columns.Children.Add(editor);
                return "{\"done\":true}";
            case "end":
                _ = window.Dispatcher.BeginInvoke(window.Close);
                return "{\"done\":true}";
            default:
                return "{\"problem\":\"no such question\"}";
        }
    }

    // Nothing is asked meanwhile: what is allocated is the editor's, WPF's and the runtime's.
    private string Measure(double seconds)
    {
        Model.FrameCost cost = editor.Cost;
        cost.ForgetLongest();
        long frames = cost.Frames, ticks = cost.Ticks, own = cost.Allocated, all = GC.GetTotalAllocatedBytes(precise: true);
        int collections = GC.CollectionCount(0);
        long began = Stopwatch.GetTimestamp();
        Thread.Sleep((int)Math.Min(seconds * 1000, MostMilliseconds));
        double elapsed = Stopwatch.GetElapsedTime(began).TotalSeconds;
        (long drawn, long took, long allocated) = (cost.Frames - frames, cost.Ticks - ticks, cost.Allocated - own);
        long total = GC.GetTotalAllocatedBytes(precise: true) - all;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"seconds\":{elapsed:0.000},\"frames\":{drawn},\"rate\":{drawn / elapsed:0.0},\"work_ms\":{Milliseconds(took) / Math.Max(1, drawn):0.0000},"
            + $"\"longest_ms\":{Milliseconds(cost.Longest):0.000},\"own_bytes\":{allocated},\"all_bytes\":{total},"
            + $"\"collections\":{GC.CollectionCount(0) - collections}}}");
    }

    private static double Milliseconds(long ticks) => ticks * 1000.0 / Stopwatch.Frequency;
}
