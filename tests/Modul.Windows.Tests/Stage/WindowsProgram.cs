namespace Modul.Windows.Tests.Stage;

/// <summary>A program or library for Windows that tests/windows/build publishes to artifacts/windows/NAME, where its packages restore.</summary>
internal static class WindowsProgram
{
    /// <summary>The folder it was published to, there or not.</summary>
    public static string Folder(string name) => Repository.At("artifacts", "windows", name);

    public static bool IsThere(string name) => Directory.Exists(Folder(name));

    /// <summary>The file to start: the one that has a configuration of the runtime beside it.</summary>
    public static string File(string name) =>
        Directory.EnumerateFiles(Folder(name), "*.exe").Single(file => System.IO.File.Exists(Path.ChangeExtension(file, "runtimeconfig.json")));
}
