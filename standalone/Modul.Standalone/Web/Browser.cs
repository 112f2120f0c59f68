using System.ComponentModel;
using System.Diagnostics;

namespace Modul.Standalone.Web;

/// <summary>Opens the page in the user's browser. [control]</summary>
internal static class Browser
{
    /// <summary>Opens a URL; gives why it could not, in one line, or null.</summary>
    public static string? Open(string url)
    {
        try
        {
            using Process? started = Process.Start(How(url));
            return null;
        }
        catch (Exception problem) when (problem is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return $"the browser cannot be opened ({problem.Message.ReplaceLineEndings(" ")}): the page is at {url}";
        }
    }

    private static ProcessStartInfo How(string url)
    {
        if (OperatingSystem.IsWindows()) return new ProcessStartInfo(url) { UseShellExecute = true };
        // What it says must not run into the display.
        return new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [url])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
    }
}
