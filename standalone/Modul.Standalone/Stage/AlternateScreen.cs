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

    private static readonly TimeSpan FrameAtMost = TimeSpan.FromMilliseconds(200);

    private readonly IAnsiConsole _console;
    private readonly PosixSignalRegistration? _stop;
    private readonly Lock _drawing = new();
    private bool _left;

    public AlternateScreen(IAnsiConsole console)
    {
        _console = console;
        AppDomain.CurrentDomain.ProcessExit += OnEnd;
        AppDomain.CurrentDomain.UnhandledException += OnEnd;
        if (!OperatingSystem.IsWindows()) _stop = PosixSignalRegistration.Create(PosixSignal.SIGTSTP, signal => signal.Cancel = true);
        console.Write(new ControlCode(Enter));
    }

    /// <summary>Draws, unless the screen has been put back meanwhile.</summary>
    public void Draw(Action frame)
    {
        lock (_drawing)
            if (!_left) frame();
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnEnd;
        AppDomain.CurrentDomain.UnhandledException -= OnEnd;
        _stop?.Dispose();
        Restore();
    }

    private void OnEnd(object? sender, EventArgs end) => Restore();

    /// <summary>Waits for a frame that is being drawn, but for no terminal that takes nothing.</summary>
    private void Restore()
    {
        bool alone = _drawing.TryEnter(FrameAtMost);
        try
        {
            if (!_left) _console.Write(new ControlCode(Leave));
        }
        catch (IOException)
        {
            // The terminal is gone: there is nothing to put back.
        }
        finally
        {
            _left = true;
            if (alone) _drawing.Exit();
        }
    }
}
