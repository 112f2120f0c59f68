using System.Runtime.InteropServices;
using Spectre.Console;

namespace Modul.Standalone.Stage;

/// <summary>
/// The terminal's second screen, with the cursor hidden, while this lives; both are put back once, also where the process ends by an exception or
/// another way out. Ctrl-Z does nothing meanwhile: a stopped process would stop the audio with it.
/// </summary>
internal sealed class AlternateScreen : IDisposable
{
    private const string Enter = "\e[?1049h\e[2J\e[?25l";
    private const string Leave = "\e[0m\e[?25h\e[?1049l";

    private readonly IAnsiConsole _console;
    private readonly PosixSignalRegistration? _stop;
    private int _left;

    public AlternateScreen(IAnsiConsole console)
    {
        _console = console;
        AppDomain.CurrentDomain.ProcessExit += OnEnd;
        AppDomain.CurrentDomain.UnhandledException += OnEnd;
        if (!OperatingSystem.IsWindows()) _stop = PosixSignalRegistration.Create(PosixSignal.SIGTSTP, signal => signal.Cancel = true);
        console.Write(new ControlCode(Enter));
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnEnd;
        AppDomain.CurrentDomain.UnhandledException -= OnEnd;
        _stop?.Dispose();
        Restore();
    }

    private void OnEnd(object? sender, EventArgs end) => Restore();

    private void Restore()
    {
        if (Interlocked.Exchange(ref _left, 1) != 0) return;
        try
        {
            _console.Write(new ControlCode(Leave));
        }
        catch (IOException)
        {
            // The terminal is gone: there is nothing to put back.
        }
    }
}
