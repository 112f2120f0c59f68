using System.Diagnostics;

namespace Modul.Windows.Tests.Stage;

/// <summary>
/// A display of its own, and the prefix, which one session has at a time. A shell that waits for the end of its input ends both: however the tests
/// end, nothing of theirs stays.
/// </summary>
internal sealed class Session : IDisposable
{
    private const string Guard = """
        Xvfb -displayfd 1 -screen 0 1920x1080x24 -nolisten tcp 2>/dev/null &
        read -r _
        "$0" -k 2>/dev/null
        kill $!
        wait
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly FileStream _lock;
    private readonly Process _guard;
    private readonly WineProcess _keeper;

    public Session()
    {
        Directory.CreateDirectory(Wine.Home);
        _lock = Lock(Wine.Prefix + ".lock");
        var start = new ProcessStartInfo("sh", ["-c", Guard, Wine.Server]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["WINEPREFIX"] = Wine.Prefix;
        _guard = Process.Start(start)!;
        Display = ":" + (_guard.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Xvfb does not start"));
        MakePrefix();
        _keeper = Keep();
    }

    public string Display { get; }

    /// <summary>Gives a process what it needs to find both.</summary>
    public void Enter(ProcessStartInfo start)
    {
        start.Environment["WINEPREFIX"] = Wine.Prefix;
        start.Environment["HOME"] = Wine.Home;
        start.Environment["WINEARCH"] = "win64";
        start.Environment["WINEDEBUG"] = "-all";
        start.Environment["DISPLAY"] = Display;
        start.Environment["LC_ALL"] = "C.UTF-8"; // in which Wine reads arguments and names of files
        foreach (string dotnet in start.Environment.Keys.Where(name => name.StartsWith("DOTNET_", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(dotnet); // what 'dotnet test' tells its own children
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // Wine's mappings are not up to it: a collection that finalizes a dynamic method is fatal
    }

    public void Dispose()
    {
        _keeper.Dispose();
        _guard.StandardInput.Close();
        _guard.WaitForExit(Patience);
        _guard.Dispose();
        _lock.Dispose();
    }

    // Made once, and anew where the script that makes it changed or an earlier making broke off.
    private void MakePrefix()
    {
        string script = Repository.At("tests", "windows", "make-wine-prefix"), stamp = Wine.Prefix + ".stamp";
        string made = File.ReadAllText(script);
        if (File.Exists(stamp) && File.ReadAllText(stamp) == made) return;
        File.Delete(stamp);
        if (Directory.Exists(Wine.Prefix)) Directory.Delete(Wine.Prefix, recursive: true);
        var start = new ProcessStartInfo(script, [Wine.Prefix]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        Enter(start);
        using var making = new WineProcess(start);
        ProgramRun run = making.End();
        if (run.Code != 0) throw new InvalidOperationException($"no Wine prefix: {run.Out}{run.Error}");
        File.WriteAllText(stamp, made);
    }

    // Wine's services start with the first program and end with the last. This one stays: else each would start them anew, and they would hold its streams open.
    private WineProcess Keep()
    {
        var start = new ProcessStartInfo(Wine.Loader, ["cmd", "/q"]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        Enter(start);
        var keeper = new WineProcess(start);
        keeper.Tell("echo ready");
        keeper.Reads(line => line.EndsWith("ready", StringComparison.Ordinal));
        return keeper;
    }

    private static FileStream Lock(string file)
    {
        for (var waited = Stopwatch.StartNew(); ; Thread.Sleep(200))
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < Patience * 5)
            {
            }
        }
    }
}
