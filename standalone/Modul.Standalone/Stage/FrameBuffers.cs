using Spectre.Console;

namespace Modul.Standalone.Stage;

/// <summary>Two pictures in turn: one is drawn while the other is on the screen, and only rows that differ are sent.</summary>
internal sealed class FrameBuffers(IAnsiConsole console)
{
    private Canvas? _shown;
    private Canvas? _next;

    /// <summary>An empty picture as large as the terminal is now.</summary>
    public Canvas Begin()
    {
        int width = console.Profile.Out.Width, height = console.Profile.Out.Height;
        if (_shown is not null && (_shown.Width != Math.Max(1, width) || _shown.Height != Math.Max(1, height))) _shown = _next = null;
        _next ??= new Canvas(width, height);
        _next.Clear();
        return _next;
    }

    /// <summary>Shows the picture that was begun.</summary>
    public void End()
    {
        console.Write(new ChangedRows(_next!, _shown));
        (_shown, _next) = (_next, _shown);
    }
}
