using Modul.Core.Timing;

namespace Modul.Core.Control.Cues;

/// <summary>Reads a cue sheet. A sheet with anything wrong in it is refused with every problem named. [control]</summary>
public sealed class CueSheetParser
{
    /// <summary>The longest sheet in characters.</summary>
    public const int MaxLength = 4 << 20;

    private static readonly string[] Settings = ["tempo", "meter", "tapes", "quantize", "sync", "gap"];
    private const string TimeForms = "a time such as 3.25s, 156000f, 5:1 or 5:2.5";

    private readonly string _name;
    private readonly List<string> _problems = [];
    private readonly List<Cue> _cues = [];
    private int _line;
    private double? _tempo;
    private TimeSignature _meter = TimeSignature.Common;
    private int? _tapes;
    private Quantize _quantize;
    private bool _sync;
    private Gap? _gap;

    private CueSheetParser(string name) => _name = name;

    /// <summary>Reads a sheet; throws <see cref="CueSheetException"/> where anything is wrong.</summary>
    /// <param name="text">The sheet.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="defaultTapes">Tapes where the sheet does not say.</param>
    public static CueSheet Parse(string text, string name, int defaultTapes = 8)
    {
        if (text.Length > MaxLength) throw new CueSheetException([$"{name}: longer than a cue sheet may be, expected {MaxLength} characters at most"]);
        var parser = new CueSheetParser(name);
        string[] lines = text.Split('\n');
        parser.EachLine(lines, parser.ReadSetting);
        int tapes = parser._tapes ?? defaultTapes;
        parser.EachLine(lines, (words, line) => parser.ReadCue(words, line, tapes));
        parser.CheckTimes();
        if (parser._problems.Count > 0) throw new CueSheetException([.. parser._problems.OrderBy(LineOf)]);
        return new CueSheet(name, parser._cues)
        {
            Tempo = parser._tempo, Meter = parser._meter, Tapes = parser._tapes, Quantize = parser._quantize, Sync = parser._sync, Gap = parser._gap,
        };

        int LineOf(string problem) => int.Parse(problem.AsSpan(name.Length + 1, problem.IndexOf(':', name.Length + 1) - name.Length - 1));
    }

    private void EachLine(string[] lines, Action<string[], string> read)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            _line = i + 1;
            string line = WithoutComment(lines[i]).Trim();
            string[] words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0) read(words, line);
        }
    }

    private void ReadSetting(string[] words, string line)
    {
        if (!Settings.Contains(words[0])) return;
        if (words[0] == "meter")
        {
            if (words.Length != 2 || !TimeSignature.TryParse(words[1], out _meter))
                Wrong("'meter': expected beats from 1 to 64 over 1, 2, 4, 8, 16 or 32, such as 3/4" + Found(words));
            return;
        }
        if (words[0] == "tapes")
        {
            if (words.Length == 2 && int.TryParse(words[1], out int tapes) && tapes is >= 1 and <= LooperOptions.MaxTapes) _tapes = tapes;
            else Wrong($"'tapes': expected a number from 1 to {LooperOptions.MaxTapes}" + Found(words));
            return;
        }
        if (CommandParser.Parse(words, LooperOptions.MaxTapes, out string problem) is not { } command) Wrong(problem);
        else Set(command);
    }

    private void Set(in Command command)
    {
        switch (command.Kind)
        {
            case CommandKind.Tempo:
                _tempo = command.Value;
                break;
            case CommandKind.Quantize:
                _quantize = (Quantize)command.Count;
                break;
            case CommandKind.Sync:
                _sync = command.Switch == Switch.On;
                break;
            case CommandKind.Gap:
                _gap = new Gap(command.Count, (int)command.Value);
                break;
        }
    }

    private void ReadCue(string[] words, string line, int tapes)
    {
        if (Settings.Contains(words[0])) return;
        if (CueTime.Parse(words[0]) is not { } time)
        {
            bool command = CommandParser.IsCommand(words[0]) || words[0] is "input" or "end";
            Wrong(command ? $"'{words[0]}' has no time, expected {TimeForms} before it" : $"'{words[0]}' is no time, expected {TimeForms}, or a setting ({string.Join(", ", Settings)})");
            return;
        }
        if (time.Unit == CueTimeUnit.BarAndBeat && time.Beat >= _meter.Beats + 1)
            Wrong($"'{words[0]}': a bar of {_meter} has no such beat, expected one from 1 to below {_meter.Beats + 1}");
        string[] rest = words[1..];
        if (rest.Length == 0) Wrong($"no command after the time, expected one of input, {string.Join(", ", CommandParser.Words)}, end");
        else if (rest[0] == "input") ReadInput(time, line[words[0].Length..].Trim());
        else if (rest[0] == "end") ReadEnd(time, rest);
        else if (rest[0] is "meter" or "tapes") Wrong($"'{rest[0]}' is set before frame 0, expected it without a time");
        else ReadCommand(time, rest, tapes);
    }

    private void ReadCommand(CueTime time, string[] words, int tapes)
    {
        if (CommandParser.Parse(words, tapes, out string problem) is { } command) _cues.Add(new Cue(_line, time, command, null));
        else Wrong(problem.Replace("expected one of select", "expected one of input, end, select", StringComparison.Ordinal));
    }

    private void ReadInput(CueTime time, string text)
    {
        string file = text["input".Length..].Trim();
        bool loop = file.EndsWith(" loop", StringComparison.Ordinal) || file.EndsWith("\tloop", StringComparison.Ordinal);
        if (loop) file = file[..^" loop".Length].TrimEnd();
        if (file.Length >= 2 && file[0] == '"' && file[^1] == '"') file = file[1..^1];
        if (file.Length == 0 || file.Contains('\0', StringComparison.Ordinal)) Wrong("'input': expected a file, and 'loop' where it is to begin again at its end");
        else _cues.Add(new Cue(_line, time, null, new CueInput(file, loop)));
    }

    private void ReadEnd(CueTime time, string[] words)
    {
        if (words.Length == 1) _cues.Add(new Cue(_line, time, null, null));
        else Wrong($"'end': expected nothing more, found '{words[1]}'");
    }

    /// <summary>Bars need a tempo: before frame 0, or in a cue above.</summary>
    private void CheckTimes()
    {
        bool tempo = _tempo is not null;
        foreach (Cue cue in _cues)
        {
            _line = cue.Line;
            if (cue.Time.Unit == CueTimeUnit.BarAndBeat && !tempo)
                Wrong("a time in bars needs a tempo, expected a line such as 'tempo 120' before it");
            tempo |= cue.Command is { Kind: CommandKind.Tempo };
        }
    }

    private static string WithoutComment(string line)
    {
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '"') quoted = !quoted;
            if (line[i] == '#' && !quoted && (i == 0 || char.IsWhiteSpace(line[i - 1]))) return line[..i];
        }
        return line;
    }

    private static string Found(string[] words) => words.Length > 1 ? $", found '{string.Join(' ', words[1..])}'" : ", found nothing";

    private void Wrong(string what) => _problems.Add($"{_name}:{_line}: {ProblemText.OneLine(what)}");
}
