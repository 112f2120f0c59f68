using System.ComponentModel;
using System.Diagnostics;

namespace Modul.Standalone.Web;

/// <summary>Opens the page in the user's browser. [control]</summary>
internal static class Browser
{
    // Whoever is still there then is the browser itself.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly string Usual = OperatingSystem.IsMacOS() ? "open" : "xdg-open";

    /// <summary>Opens a URL, and does not wait for it.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="tell">Is told in one line why it could not, on any thread.</param>
    public static void Open(string url, Action<string> tell) => Open(url, Usual, tell);

    /// <summary>Opens a URL by a program of the user's choice; Windows has its own.</summary>
    internal static void Open(string url, string opener, Action<string> tell)
    {
        try
        {
            Process? started = Process.Start(How(url, opener));
            if (started is not null) _ = TellFailure(started, opener, tell);
        }
        catch (Exception problem) when (problem is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            tell($"--open: the browser could not be opened: {problem.Message.ReplaceLineEndings(" ")}");
        }
    }

    // What it says must neither run into the display nor break when Modul ends: the browser that it starts has the same outputs, for longer than Modul's pipes last.
    // The shell is given the URL as an argument and reads nothing of it.
    private static ProcessStartInfo How(string url, string opener) => OperatingSystem.IsWindows()
        ? new ProcessStartInfo(url) { UseShellExecute = true }
        : new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$1\" </dev/null >/dev/null 2>&1", opener, url]) { UseShellExecute = false };

    private static async Task TellFailure(Process started, string opener, Action<string> tell)
    {
        using (started)
        {
            if (OperatingSystem.IsWindows()) return; // what it starts there is the browser
            using var patience = new CancellationTokenSource(Patience);
            try
            {
                await started.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            if (started.ExitCode != 0) tell($"--open: the browser could not be opened: {Why(opener, started.ExitCode)}");
        }
    }

    // xdg-open(1); the last two are the shell's own.
    private static string Why(string opener, int status) => status switch
    {
        3 => $"{opener} found none",
        126 or 127 => $"there is no {opener}",
        _ => $"{opener} ended with status {status}",
    };
}
