using System.Diagnostics;
using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Scripts;

/// <summary>A repository with nothing but its scripts and a few sources, and a dotnet that only notes what it is asked for.</summary>
internal sealed class ScriptFolder : IDisposable
{
    private const string Tools = "sh bash env dirname readlink find head mkdir rmdir rm mv cp cat touch grep sort awk flock sleep";

    private const string Dotnet = """
        home=$(dirname "$0")/..
        case $1 in
            --version) [ ! -e "$home/no-sdk" ]; exit ;;
            build)
                echo "$*" >>"$home/builds"
                mkdir "$home/building" || echo "two builds at once" >>"$home/builds"
                sleep 0.2
                rmdir "$home/building"
                [ ! -e "$home/broken" ] || { cat "$home/broken"; exit 1; }
                mkdir -p artifacts/bin/Modul.Standalone/release
                : >artifacts/bin/Modul.Standalone/release/modul.dll
                [ "$2" = plugin/Modul.Clap ] || exit 0
                mkdir -p artifacts/clap
                if [ -e "$home/no-tools" ]; then echo 'cc: not found' >artifacts/clap/build.log; else : >artifacts/clap/Modul.clap; fi
                ;;
            test)
                echo "$*" >>"$home/tested" # two projects at once
                for result in "$home"/*.trx; do [ ! -e "$result" ] || cp "$result" artifacts/test-results; done
                exit "$(cat "$home/test-code")"
                ;;
            *)
                pwd -P
                shift
                for word; do echo "[$word]"; done
                [ ! -e "$home/waits" ] || read -r _
                exit 7
                ;;
        esac
        """;

    private readonly TestFolder _folder = new();

    public ScriptFolder()
    {
        Directory.CreateDirectory(At("bin"));
        Directory.CreateDirectory(At(".ci"));
        Directory.CreateDirectory(At("core", "Tapes"));
        Directory.CreateDirectory(At("standalone", "demo"));
        Directory.CreateDirectory(At("plugin", "Modul.Editor"));
        foreach (string source in Sources) File.WriteAllText(At(source), "");
        foreach (string script in (string[])["modul", "test", ".ci/run"]) File.Copy(Repository.At(script), At(script));
        AddScript("tests/windows/build", """echo "$0 $*" >>built; [ ! -e no-windows ]""");
        AddScript("installer/package", """echo "$0 $*" >>built; for last; do :; done; [ -d "${last%/*}" ] || exit 9; mkdir -p "$last"; : >"$last/SHA256SUMS" """);
        AddTool("dotnet", Dotnet);
    }

    public static string[] Sources { get; } =
        ["core/Looper.cs", "core/Tapes/Tape.cs", "standalone/demo/demo.cues", "plugin/Modul.Editor/Lane.cs", "Directory.Build.props", "Directory.Packages.props", "Directory.Build.targets", "global.json"];

    public TestFolder Folder => _folder;

    public int Builds => File.Exists(At("builds")) ? File.ReadAllLines(At("builds")).Length : 0;

    public string At(params string[] names) => _folder.At(["a repository", .. names]);

    public ProgramRun Run(string script, params string[] arguments)
    {
        using Process process = Start(script, arguments);
        return TestFolder.End(process);
    }

    /// <summary>Puts a program on the scripts' path.</summary>
    public void AddTool(string name, string script) => AddScript($"bin/{name}", script);

    /// <summary>Puts a script into the repository.</summary>
    public void AddScript(string name, string script)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), "#!/bin/sh\n" + script.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(At(name), (UnixFileMode)0b111_101_101);
    }

    /// <summary>Starts a script from the folder above with no other dotnet in reach.</summary>
    public Process Start(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(script, arguments)
        {
            WorkingDirectory = _folder.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment.Remove("DOTNET_ROOT");
        start.Environment["HOME"] = _folder.Root;
        start.Environment["PATH"] = At("bin") + ":" + ToolsWithoutDotnet();
        return Process.Start(start)!;
    }

    /// <summary>Makes all that is there two hours old, and what is built one.</summary>
    public void Age()
    {
        DateTime now = DateTime.UtcNow;
        string[] all = [.. Directory.EnumerateFileSystemEntries(At(), "*", SearchOption.AllDirectories), At()];
        foreach (string entry in all)
        {
            int hours = Path.GetRelativePath(At(), entry).StartsWith("artifacts", StringComparison.Ordinal) ? 1 : 2;
            if (Directory.Exists(entry)) Directory.SetLastWriteTimeUtc(entry, now.AddHours(-hours));
            else File.SetLastWriteTimeUtc(entry, now.AddHours(-hours));
        }
    }

    public void Dispose() => _folder.Dispose();

    // The machine's own dotnet may lie beside the shell's tools.
    private string ToolsWithoutDotnet()
    {
        string tools = _folder.At("tools");
        if (Directory.Exists(tools)) return tools;
        Directory.CreateDirectory(tools);
        string[] folders = Environment.GetEnvironmentVariable("PATH")!.Split(':');
        foreach (string tool in Tools.Split(' '))
        {
            string? path = folders.Select(folder => Path.Combine(folder, tool)).FirstOrDefault(File.Exists);
            if (path is not null) File.CreateSymbolicLink(Path.Combine(tools, tool), path);
        }
        return tools;
    }
}
