namespace Modul.Standalone.Latency;

/// <summary>Where Modul keeps what outlives a session.</summary>
internal static class ConfigFolder
{
    /// <summary>The folder of whoever runs this; it need not be there yet.</summary>
    public static string Path { get; } = Of(
        OperatingSystem.IsWindows(),
        Environment.GetEnvironmentVariable,
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify));

    /// <summary>
    /// <c>%APPDATA%\modul</c> on Windows; elsewhere <c>modul</c> in $XDG_CONFIG_HOME, which counts only where it is absolute (XDG Base Directory
    /// Specification), else in <c>~/.config</c>.
    /// </summary>
    public static string Of(bool windows, Func<string, string?> variable, string home)
    {
        string? given = variable(windows ? "APPDATA" : "XDG_CONFIG_HOME");
        string fallback = windows ? System.IO.Path.Combine(home, "AppData", "Roaming") : System.IO.Path.Combine(home, ".config");
        return System.IO.Path.Combine(System.IO.Path.IsPathRooted(given) ? given : fallback, "modul");
    }
}
