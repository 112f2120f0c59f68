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
    public static string Program { get; } = Repository.At("artifacts", "bin", "Modul.Standalone", Configuration, "modul.dll");

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

    /// <summary>Starts it; returns at once.</summary>
    public LiveProcess Start()
    {
        _process = Process.Start(StartInfo(["live", "--report", ReportName, .. arguments]))!;
        _process.OutputDataReceived += (_, line) => Keep(_lines, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        return this;
    }

    /// <summary>Runs another of modul's commands to its end, in the same folder, with the same settings.</summary>
    public ProgramRun Run(params string[] command)
    {
        using Process process = Process.Start(StartInfo(command))!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience)) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return new ProgramRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Waits for a line on standard output that contains a text.</summary>
    public void WaitForLine(string text)
    {
        var waited = Stopwatch.StartNew();
        while (!Lines.Any(line => line.Contains(text, StringComparison.Ordinal)))
        {
            if (waited.Elapsed > Patience || HasEnded) throw new TimeoutException($"waited in vain for '{text}':\n{All}");
            Thread.Sleep(20);
        }
    }

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
