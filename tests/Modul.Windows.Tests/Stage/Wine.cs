namespace Modul.Windows.Tests.Stage;

/// <summary>What there is to run programs for Windows with, and where.</summary>
internal static class Wine
{
    public const string Loader = "/usr/lib/wine/wine64";
    public const string Server = "/usr/lib/wine/wineserver64";

    /// <summary>The prefix that all runs of the tests use, one after the other.</summary>
    public static string Prefix { get; } = Repository.At("artifacts", "windows", "prefix");

    /// <summary>The home that Wine's user has here: Wine links its folders to it, and would put menu entries into the one of who runs the tests.</summary>
    public static string Home { get; } = Repository.At("artifacts", "windows", "home");

    /// <summary>Why tests of these programs cannot run here; null where they can.</summary>
    public static string? WhyNot(params string[] programs) => WhyNotAtAll ?? programs.Select(NotBuilt).FirstOrDefault(reason => reason is not null);

    /// <summary>Why nothing for Windows runs here; null where it does.</summary>
    public static string? WhyNotAtAll { get; } =
        OperatingSystem.IsWindows() ? null
        : !File.Exists(Loader) ? "needs wine64"
        : Lacks("Xvfb") ?? (File.Exists("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf") ? null : "needs fonts-liberation");

    /// <summary>That a program is not on the path; null where it is.</summary>
    public static string? Lacks(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program))) ? null : $"needs {program}";

    private static string? NotBuilt(string program) =>
        WindowsProgram.IsThere(program) ? null : $"needs artifacts/windows/{program}, which tests/windows/build makes where its packages restore";
}
