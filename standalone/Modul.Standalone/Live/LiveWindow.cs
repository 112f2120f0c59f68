#if WINDOWS
using Modul.Standalone.Desktop;
#endif

namespace Modul.Standalone.Live;

/// <summary>The window of <c>--window</c>, where the program was built with it. [control]</summary>
internal static class LiveWindow
{
    /// <summary>Nothing, where there is one.</summary>
    /// <exception cref="BadInputException">There is none.</exception>
    public static void Check()
    {
#if !WINDOWS
        throw new BadInputException(OperatingSystem.IsWindows()
            ? "--window: expected a build for Windows' desktop, found one without: the page shows the same, see --open"
            : "--window: expected Windows, found another system: the page shows the same, see --open");
#endif
    }

    /// <summary>Shows it; the task ends when it was closed, or when the token is cancelled and it has closed.</summary>
    public static Task Show(LiveHandle host, CancellationToken stop)
    {
#if WINDOWS
        return LooperWindow.Show(host, stop);
#else
        throw new PlatformNotSupportedException();
#endif
    }

    /// <summary>Waits until it has closed; what went wrong with it, in one line, or null.</summary>
    public static string? ProblemOf(Task shown)
    {
        try
        {
            shown.GetAwaiter().GetResult();
            return null;
        }
        catch (Exception problem) // WPF throws what it likes
        {
            return problem.Message.ReplaceLineEndings(" ");
        }
    }
}
