using System.Diagnostics;
using System.Globalization;

namespace Modul.Windows.Tests.Stage;

/// <summary>A display: its mouse and keyboard by xdotool, its pictures by ImageMagick. Places are pixels of the display, from its top left corner.</summary>
internal sealed class Desktop(string display)
{
    /// <summary>Moves the mouse.</summary>
    public void Move(int x, int y) => Xdotool("mousemove", Text(x), Text(y));

    /// <summary>Clicks. <paramref name="button"/>: 1 left, 2 middle, 3 right. <paramref name="times"/> 2: a double click.</summary>
    public void Click(int x, int y, int button = 1, int times = 1)
    {
        Move(x, y);
        Xdotool("click", "--repeat", Text(times), "--delay", "60", Text(button));
    }

    /// <summary>Turns the wheel: up where positive.</summary>
    public void Wheel(int x, int y, int notches)
    {
        Move(x, y);
        Xdotool("click", "--repeat", Text(Math.Abs(notches)), "--delay", "40", notches > 0 ? "4" : "5");
    }

    /// <summary>Presses at one place and lets go at another, in steps that a program can follow.</summary>
    public void Drag(int fromX, int fromY, int toX, int toY, int steps = 8)
    {
        Move(fromX, fromY);
        Xdotool("mousedown", "1");
        for (int i = 1; i <= steps; i++)
        {
            Move(fromX + (toX - fromX) * i / steps, fromY + (toY - fromY) * i / steps);
            Thread.Sleep(20);
        }
        Xdotool("mouseup", "1");
    }

    /// <summary>Presses and releases keys, one after the other, as X names them: <c>space</c>, <c>o</c>, <c>shift+u</c>, <c>Up</c>.</summary>
    public void Keys(params string[] keys) => Xdotool(["key", "--delay", "60", .. keys]);

    /// <summary>Holds a key down; <see cref="KeyUp"/> lets it go.</summary>
    public void KeyDown(string key) => Xdotool("keydown", key);

    public void KeyUp(string key) => Xdotool("keyup", key);

    /// <summary>The place and size of the visible window whose title matches a regular expression; waits for it.</summary>
    public WindowPlace Window(string title)
    {
        string id = Xdotool("search", "--sync", "--onlyvisible", "--name", title).Split('\n')[0];
        Dictionary<string, int> geometry = Xdotool("getwindowgeometry", "--shell", id).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('=')).Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return new WindowPlace(id, geometry["X"], geometry["Y"], geometry["WIDTH"], geometry["HEIGHT"]);
    }

    /// <summary>Photographs the display to artifacts/windows/screenshots/NAME.png; gives the file.</summary>
    public string Photograph(string name)
    {
        string file = Path.Combine(Directory.CreateDirectory(Repository.At("artifacts", "windows", "screenshots")).FullName, name + ".png");
        Run("import", "-window", "root", file);
        return file;
    }

    /// <summary>The colour of a pixel now: 0xRRGGBB.</summary>
    public int Pixel(int x, int y)
    {
        string text = Run("import", "-silent", "-window", "root", "-crop", $"1x1+{Text(x)}+{Text(y)}", "-depth", "8", "txt:-");
        return int.Parse(text[(text.LastIndexOf('#') + 1)..][..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    private string Xdotool(params string[] arguments) => Run("xdotool", arguments);

    private string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DISPLAY"] = display;
        using var process = new WineProcess(start);
        ProgramRun run = process.End();
        return run.Code == 0 ? run.Out : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {run.Error}");
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
