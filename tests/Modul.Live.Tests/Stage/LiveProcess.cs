using System.Diagnostics;
using System.Text.Json;

namespace Modul.Live.Tests.Stage;

/// <summary>
/// <c>modul live</c>, as the solution built it, in a folder of its own, with settings of its own.
/// <code>
/// using var live = new LiveProcess(server.Variables, "--driver", "jack", "--gap", "0+128");
/// live.Write("take.cues", sheet);                     // may come before the start
/// live.Start();
/// client.WaitForPort("modul:out_r");
/// ProgramRun run = live.Stop();                       // SIGTERM
/// live.Report.GetProperty("first_frame").GetUInt32()
/// </code>
/// </summary>
internal sealed class LiveProcess(IReadOnlyDictionary<string, string> environment, params string[] arguments) : IDisposable
{
    private const string ReportName = "report.json";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly List<string> _lines = [];
    private readonly List<string> _errors = [];
    private Process? _process;
    private JsonElement? _report;

    /// <summary>The program: the build of the configuration that the tests were built in.</summary>
    public static string Program { get; } = Repository.At("artifacts", "bin", "Modul.Standalone", OperatingSystem.IsWindows() ? Configuration + "_net10.0" : Configuration, "modul.dll");

    /// <summary>Where it runs and writes.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("modul-").FullName;

    public int Id => _process!.Id;

    public bool HasEnded => _process!.HasExited;

    /// <summary>What it said so far on standard output.</summary>
    public string[] Lines => Copy(_lines);

    /// <summary>What it said so far on standard error.</summary>
    public string[] Errors => Copy(_errors);

    /// <summary>What it reported when it ended.</summary>
    public JsonElement Report => _report ??= Parse(File.ReadAllText(At(ReportName)));

    /// <summary>JACK's frame time of engine frame 0.</summary>
    public uint FirstFrame => Report.GetProperty("first_frame").GetUInt32();

    private static string Configuration => Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    public string At(params string[] names) => Path.Combine([Folder, .. names]);

    public string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    /// <summary>Starts it, without a page where none is asked for; returns at once.</summary>
    public LiveProcess Start() => Start(["live", "--report", ReportName, .. arguments.Contains("--web") ? (string[])[] : ["--no-web"], .. arguments]);

    /// <summary>Starts another of modul's commands in the same folder, with the same settings, where none runs; returns at once.</summary>
    public LiveProcess Start(params string[] command)
    {
        _process?.Dispose();
        _process = Process.Start(StartInfo(command))!;
        _process.OutputDataReceived += (_, line) => Keep(_lines, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        return this;
    }

    /// <summary>Plays a sheet of the folder offline, to a folder <c>render</c> in it.</summary>
    public void Render(string sheet, params string[] options) =>
        Start(["render", sheet, "--output", "render", .. options]).End().Code.ShouldBe(0, All);

    /// <summary>Waits for a line, on either stream, that contains a text.</summary>
    public void WaitForLine(string text) => WaitFor(() => All.Contains(text, StringComparison.Ordinal), $"'{text}'");

    /// <summary>Waits for a file in its folder; files take their names when they are complete.</summary>
    public void WaitForFile(string name) => WaitFor(() => File.Exists(At(name)), name);

    /// <summary>Ends it as a service manager would.</summary>
    public ProgramRun Stop()
    {
        Signal.Terminate(Id);
        return End();
    }

    /// <summary>Waits until it ends by itself.</summary>
    public ProgramRun End()
    {
        if (!_process!.WaitForExit(Patience)) throw new TimeoutException($"did not end:\n{All}");
        _process.WaitForExit(); // for the last lines, too
        return new ProgramRun(_process.ExitCode, string.Join('\n', Lines), string.Join('\n', Errors));
    }

    /// <summary>Its report tells of nothing that was lost.</summary>
    /// <exception cref="InconclusiveException">There were holes, and the driver was late, too: the machine was too busy.</exception>
    public void ShouldBeWhole()
    {
        long holes = Count("holes"), xruns = Count("xruns");
        if (holes > 0 && xruns > 0) throw new InconclusiveException($"{holes} holes, {xruns} xruns");
        foreach (string loss in (string[])["holes", "lost_input", "late_feed", "late_output", "lost_commands", "losses"]) Count(loss).ShouldBe(0, loss);
    }

    /// <summary>
    /// Sees that what it made is what it should be. Where the machine is too busy for the storage thread, a merge is swapped in a round later, and says so;
    /// where it is too busy for the disk's, the tapes are still being written when they are to be written again, and that is refused.
    /// </summary>
    /// <exception cref="InconclusiveException">It is not, and a merge was late or a command refused.</exception>
    public void ShouldHaveMade(Action claims)
    {
        try
        {
            claims();
        }
        catch (ShouldAssertException problem) when (Count("merge_rounds_late") + Count("refused") > 0)
        {
            throw new InconclusiveException($"{Count("merge_rounds_late")} rounds until a merge, {Count("refused")} refused, and {problem.Message}");
        }
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }
        _process?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private string All => string.Join('\n', [.. Lines, .. Errors]);

    private void WaitFor(Func<bool> holds, string what)
    {
        var waited = Stopwatch.StartNew();
        while (!holds())
        {
            if (waited.Elapsed > Patience || HasEnded) throw new TimeoutException($"waited in vain for {what}:\n{All}");
            Thread.Sleep(20);
        }
    }

    private long Count(string name) => Report.GetProperty(name).GetInt64();

    private static JsonElement Parse(string text)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static string[] Copy(List<string> lines)
    {
        lock (lines) return [.. lines];
    }

    private static void Keep(List<string> lines, string? line)
    {
        if (line is null) return;
        lock (lines) lines.Add(line);
    }

    private ProcessStartInfo StartInfo(string[] command)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. command])
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        start.Environment["XDG_CONFIG_HOME"] = At("config");
        return start;
    }
}
