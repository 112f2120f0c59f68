namespace Modul.Core.Tests.Control.Cues;

/// <summary>Random cue sheets: lines that are nearly always right, and lines that are nearly always wrong.</summary>
internal sealed class SheetWords(int seed)
{
    private static readonly string[] Commands =
    [
        "record", "record 2", "record 1 bars 4", "overdub", "replace 3", "play", "stop off", "undo", "redo", "clear all", "mute on", "volume -6",
        "pan 1 0.5", "feedback 0.25", "merge", "metronome level -20", "quantize loop", "sync on", "gap 64+128", "live-record off", "write",
        "input a b.wav loop", "end", "select 4",
    ];

    private static readonly string[] Anything =
    [
        "tempo", "meter", "tapes", "sync", "gap", "quantize", "record", "input", "end", "bars", "loop", "on", "-inf", "1", "0", "4/4", "7/8", "1:1", "3:2.5",
        "999999:1", "86400s", "0f", "1e9s", "-1s", "#", "\"", "\"a", "\0", "\u2028", "\ud800", "\u00e9", "+", "64+128", "120", "1000", "10", "NaN", "::", "s", "f", ":",
        "\t", "  ", "\r",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A sheet of good lines in any order of time, with tempo cues that come in order.</summary>
    public string Good(int lines)
    {
        List<string> sheet = [$"tempo {_random.Next(10, 1001)}", $"meter {_random.Next(1, 17)}/{1 << _random.Next(6)}", "tapes 4"];
        int bar = 1;
        for (int i = 0; i < lines; i++)
        {
            if (_random.Next(6) == 0) sheet.Add($"{bar += _random.Next(1, 5)}:1 tempo {_random.Next(10, 1001)}");
            else sheet.Add($"{Time()} {Commands[_random.Next(Commands.Length)]}");
        }
        return string.Join('\n', sheet);
    }

    /// <summary>Words of sheets in any order.</summary>
    public string Soup(int words) =>
        string.Concat(Enumerable.Range(0, words).Select(_ => Anything[_random.Next(Anything.Length)] + (_random.Next(4) == 0 ? "\n" : " ")));

    /// <summary>Any characters there are.</summary>
    public string Noise(int characters) =>
        new([.. Enumerable.Range(0, characters).Select(_ => (char)(_random.Next(3) == 0 ? _random.Next(0x10000) : _random.Next(128)))]);

    /// <summary>A sheet with some characters changed, dropped or doubled.</summary>
    public string Damaged(string sheet)
    {
        List<char> characters = [.. sheet];
        for (int i = _random.Next(1, 6); i > 0; i--)
        {
            int at = _random.Next(characters.Count);
            switch (_random.Next(3))
            {
                case 0:
                    characters[at] = (char)_random.Next(128);
                    break;
                case 1:
                    characters.RemoveAt(at);
                    break;
                default:
                    characters.Insert(at, characters[at]);
                    break;
            }
        }
        return new([.. characters]);
    }

    private string Time() => _random.Next(3) switch
    {
        0 => $"{_random.Next(10_000_000)}f",
        1 => $"{_random.Next(300)}.{_random.Next(1000):000}s",
        _ => $"{_random.Next(1, 60)}:1",
    };
}
