using System.Text;
using Spectre.Console;

namespace Modul.Standalone.Tests.Stage;

/// <summary>A terminal in memory: keeps what is written where the cursor is, and forbids what would scroll or wrap.</summary>
internal sealed class ScreenModel : TextWriter, IAnsiConsoleOutput
{
    private char[][] _rows = [];
    private int _x;
    private int _y;
    private string? _sequence;

    public ScreenModel(int width, int height)
    {
        Resize(width, height);
        Console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.TrueColor, Out = this });
        Console.Profile.Capabilities.Unicode = true;
    }

    public IAnsiConsole Console { get; }

    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>Whether the second screen is on.</summary>
    public bool Alternate { get; private set; }

    /// <summary>Whether the cursor shows.</summary>
    public bool Cursor { get; private set; } = true;

    /// <summary>Characters that arrived, sequences among them.</summary>
    public long Written { get; private set; }

    public string[] Lines => [.. _rows.Select(row => new string(row))];

    public string Text => string.Join('\n', Lines);

    public TextWriter Writer => this;

    public bool IsTerminal => true;

    public override Encoding Encoding => Encoding.UTF8;

    public void SetEncoding(Encoding encoding)
    {
    }

    /// <summary>Another size; what was shown is lost, as a terminal may lose it.</summary>
    public void Resize(int width, int height)
    {
        (Width, Height) = (width, height);
        _rows = [.. Enumerable.Range(0, height).Select(_ => Enumerable.Repeat('?', width).ToArray())];
    }

    public override void Write(char value)
    {
        Written++;
        if (_sequence is not null || value == '\e') Sequence(value);
        else Put(value);
    }

    private void Put(char value)
    {
        if (value < ' ') throw new InvalidOperationException($"control character {(int)value}");
        if (_y >= Height || _x >= Width) throw new InvalidOperationException($"'{value}' beside the screen, at {_x}, {_y}");
        _rows[_y][_x++] = value;
    }

    private void Sequence(char value)
    {
        _sequence += value;
        if (value is '\e' or '[' || !char.IsAsciiLetter(value)) return;
        string body = _sequence[2..^1];
        _sequence = null;
        switch (value)
        {
            case 'H':
                int[] place = [.. body.Split(';').Select(int.Parse)];
                (_y, _x) = (place[0] - 1, place[1] - 1);
                break;
            case 'J':
                foreach (char[] row in _rows) Array.Fill(row, ' ');
                break;
            case 'h' or 'l' when body == "?1049":
                Alternate = value == 'h';
                break;
            case 'h' or 'l' when body == "?25":
                Cursor = value == 'h';
                break;
            case 'm':
                break;
            default:
                throw new InvalidOperationException($"unknown sequence {body}{value}");
        }
    }
}
