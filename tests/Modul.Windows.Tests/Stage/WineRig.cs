using System.Diagnostics;

namespace Modul.Windows.Tests.Stage;

/// <summary>
/// Runs programs for Windows: there as they are, elsewhere under Wine, with a display and a prefix of the run's own. All of them end with it.
/// <code>
/// [Collection(WineGroup.Name)]
/// public sealed class EditorTests(WineRig rig)
/// {
///     [DesktopFact("editor")]
///     public void A_click_starts_a_take()
///     {
///         using WineProcess editor = rig.Start("editor", "--size", "800x600");
///         editor.Reads(line => line == "shown");
///         rig.Desktop.Click(120, 80);
///         rig.Desktop.Photograph("editor-take");
///     }
/// }
/// </code>
/// </summary>
public sealed class WineRig : IDisposable
{
    private readonly Lazy<Session?> _session = new(() => OperatingSystem.IsWindows() ? null : new Session());

    /// <summary>The display, its mouse and its keyboard.</summary>
    internal Desktop Desktop => new(_session.Value?.Display ?? throw new InvalidOperationException("on Windows the desktop is the user's"));

    /// <summary>Starts a program that tests/windows/build made.</summary>
    internal WineProcess Start(string program, params string[] arguments) => StartFile(WindowsProgram.File(program), arguments);

    /// <summary>Starts an .exe, or another file that Wine's loader knows by its name, such as <c>reg</c>.</summary>
    internal WineProcess StartFile(string file, string[] arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        Session? session = _session.Value;
        var start = new ProcessStartInfo(session is null ? file : Wine.Loader, session is null ? arguments : [file, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        };
        session?.Enter(start);
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal)) start.Environment[name] = value;
        return new WineProcess(start);
    }

    /// <summary>Runs a program that tests/windows/build made to its end, two minutes at most, in a folder.</summary>
    internal ProgramRun Run(string folder, string program, params string[] arguments)
    {
        using WineProcess process = StartFile(WindowsProgram.File(program), arguments, folder: folder);
        return process.End();
    }

    /// <summary>Runs an .exe, or what Wine knows by its name, to its end.</summary>
    internal ProgramRun RunFile(string file, params string[] arguments)
    {
        using WineProcess process = StartFile(file, arguments);
        return process.End();
    }

    /// <summary>A path as a program for Windows names it.</summary>
    internal static string WindowsPath(string path) => OperatingSystem.IsWindows() ? path : "Z:" + path.Replace('/', '\\');

    /// <summary>Where a path on drive C: is for this process.</summary>
    internal static string HostPath(string path)
    {
        if (OperatingSystem.IsWindows()) return path;
        if (!path.StartsWith(@"C:\", StringComparison.OrdinalIgnoreCase)) throw new ArgumentException("expected a path on drive C:", nameof(path));
        return Path.Combine(Wine.Prefix, "drive_c", path[3..].Replace('\\', '/'));
    }

    public void Dispose()
    {
        if (_session.IsValueCreated) _session.Value?.Dispose();
    }
}
