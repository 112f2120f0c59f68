using System.Diagnostics;
using System.Text.Json.Nodes;
using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Editor;

/// <summary>The editor's stage while it runs: a window over a live looper. It is asked for facts, and played by mouse and keyboard.</summary>
internal sealed class EditorRun : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Under Wine the runtime breaks off when it gives a dynamic method's memory back, if that memory is mapped twice.
    private static readonly Dictionary<string, string> Environment = new(StringComparer.Ordinal) { ["DOTNET_EnableWriteXorExecute"] = "0" };

    private readonly WineRig _rig;
    private readonly WineProcess _process;

    public EditorRun(WineRig rig, params string[] arguments)
    {
        _rig = rig;
        string input = WineRig.WindowsPath(Repository.At("standalone", "demo", "keys.wav"));
        _process = rig.StartFile(WindowsProgram.File("editor"), ["--input", input, "--for", "300", .. arguments], Environment);
        _process.Reads(line => line.Contains("shown", StringComparison.Ordinal));
        // A window gets the keyboard when it is clicked: on the ground beside the lanes, where nothing is played.
        rig.Desktop.Click(2, 2);
    }

    /// <summary>The board as it is now.</summary>
    public JsonNode State => Ask("state");

    /// <summary>What an assistive technology finds.</summary>
    public JsonNode[] Elements => [.. Ask("elements")["elements"]!.AsArray().Select(element => element!)];

    /// <summary>Asks a question.</summary>
    public JsonNode Ask(string question)
    {
        int said = _process.Out.Length;
        _process.Tell(question);
        return JsonNode.Parse(_process.Reads(line => line.StartsWith('{'), said))!;
    }

    /// <summary>A tape as it is now, 1 for the first.</summary>
    public JsonNode Tape(int number) => State["tapes"]![number - 1]!;

    /// <summary>What stands at an element that is seen.</summary>
    public JsonNode Element(string name) => Elements.SingleOrDefault(element => (string?)element["name"] == name && (bool)element["seen"]!)
        ?? throw new InvalidOperationException($"no element '{name}' is seen");

    /// <summary>An element's middle on the screen.</summary>
    public (int X, int Y) PlaceOf(string name)
    {
        JsonNode element = Element(name);
        return ((int)((double)element["x"]! + ((double)element["width"]! / 2)), (int)((double)element["y"]! + ((double)element["height"]! / 2)));
    }

    public void Click(string name, int times = 1, int button = 1)
    {
        (int x, int y) = PlaceOf(name);
        _rig.Desktop.Click(x, y, button, times);
    }

    public void Wheel(string name, int notches)
    {
        (int x, int y) = PlaceOf(name);
        _rig.Desktop.Wheel(x, y, notches);
    }

    public void Drag(string name, int right, int down)
    {
        (int x, int y) = PlaceOf(name);
        _rig.Desktop.Drag(x, y, x + right, y + down);
    }

    public void Keys(params string[] keys) => _rig.Desktop.Keys(keys);

    /// <summary>Waits until the board shows it.</summary>
    public void Until(Func<JsonNode, bool> holds, string what) => Until("state", holds, what);

    /// <summary>Asks a question until the answer is as it should be.</summary>
    public JsonNode Until(string question, Func<JsonNode, bool> holds, string what)
    {
        for (var waited = Stopwatch.StartNew(); ; Thread.Sleep(30))
        {
            JsonNode answer = Ask(question);
            if (holds(answer)) return answer;
            if (waited.Elapsed > Patience) throw new TimeoutException($"{what}: {answer}");
        }
    }

    /// <summary>Waits until the engine has gone on by a number of frames.</summary>
    public void UntilPlayed(int frames)
    {
        long from = (long)State["frame"]!;
        Until(now => (long)now["frame"]! >= from + frames, $"{frames} frames more");
    }

    /// <summary>Waits until a tape is in a state.</summary>
    public void UntilTape(int number, string state) => Until(now => (string?)now["tapes"]![number - 1]!["state"] == state, $"tape {number} {state}");

    public void Dispose()
    {
        if (!_process.HasEnded) _process.Tell("end");
        _process.Dispose();
    }
}
