using System.Diagnostics;
using System.Globalization;

namespace Modul.Standalone.Web.Tapes;

/// <summary>
/// Hidden folders beside the session's files, each for one tape on its way to a client: where there is room for a session there is room for it, and an hour
/// of tape takes more than a folder for temporary files that is memory may hold. [any]
/// </summary>
internal sealed class TapeFolders(string beside)
{
    private const string Prefix = ".modul-tape-";
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes a new one, its owner's alone.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be made.</exception>
    public string Make()
    {
        string folder = Path.Combine(beside, $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid():N}");
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, Owner);
        return folder;
    }

    /// <summary>Deletes one; what cannot be deleted is left for a later <see cref="Sweep"/>.</summary>
    public static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>Deletes those of processes that are no more.</summary>
    public void Sweep()
    {
        try
        {
            foreach (string folder in Directory.GetDirectories(beside, Prefix + "*").Where(IsLeft)) Delete(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static bool IsLeft(string folder) =>
        Path.GetFileName(folder)[Prefix.Length..].Split('-') is [var id, _] && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out int process) && !IsRunning(process);

    private static bool IsRunning(int process)
    {
        try
        {
            using var running = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
