using System.Buffers;
using System.Globalization;
using Modul.Core.Timing;

namespace Modul.Core.Control;

/// <summary>
/// Reads a command from its words, the same in every control surface: <c>record 2 bars 4</c>, <c>volume -6</c>, <c>mute off</c>. What is wrong
/// is said in one line, with what was expected. [any]
/// </summary>
public static class CommandParser
{
    /// <summary>The most bars of a take that stops by itself.</summary>
    public const int MaxBars = 9999;

    private static readonly Dictionary<string, CommandKind> Kinds = new(StringComparer.Ordinal)
    {
        ["select"] = CommandKind.Select, ["also"] = CommandKind.Also, ["record"] = CommandKind.Record, ["overdub"] = CommandKind.Overdub,
        ["replace"] = CommandKind.Replace, ["play"] = CommandKind.Play, ["stop"] = CommandKind.Stop, ["undo"] = CommandKind.Undo,
        ["redo"] = CommandKind.Redo, ["clear"] = CommandKind.Clear, ["mute"] = CommandKind.Mute, ["solo"] = CommandKind.Solo,
        ["volume"] = CommandKind.Volume, ["pan"] = CommandKind.Pan, ["feedback"] = CommandKind.Feedback, ["merge"] = CommandKind.Merge,
        ["play-through"] = CommandKind.PlayThrough, ["metronome"] = CommandKind.Metronome, ["tempo"] = CommandKind.Tempo,
        ["quantize"] = CommandKind.Quantize, ["sync"] = CommandKind.Sync, ["gap"] = CommandKind.Gap,
        ["live-record"] = CommandKind.LiveRecord, ["write"] = CommandKind.Write, ["unclip"] = CommandKind.Unclip,
    };

    private static readonly SearchValues<char> Plain = SearchValues.Create("-.0123456789");

    /// <summary>Every command's word, for messages.</summary>
    public static IEnumerable<string> Words => Kinds.Keys;

    /// <summary>Whether a word is a command's.</summary>
    public static bool IsCommand(string word) => Kinds.ContainsKey(word);

    /// <summary>Reads a command that holds as soon as it arrives. Null, and what is wrong, where the words make none.</summary>
    /// <param name="words">The command's words; the first names it.</param>
    /// <param name="tapes">Tapes there are.</param>
    /// <param name="problem">What is wrong and what was expected, without a full stop.</param>
    public static Command? Parse(ReadOnlySpan<string> words, int tapes, out string problem)
    {
        if (words.IsEmpty || !Kinds.TryGetValue(words[0], out CommandKind kind))
        {
            problem = words.IsEmpty
                ? "no command, expected one of " + string.Join(", ", Words)
                : $"unknown command '{words[0]}', expected one of {string.Join(", ", Words)}";
            return null;
        }
        var reader = new WordReader(words, tapes);
        Command command = Arguments(kind, ref reader);
        reader.ExpectEnd();
        problem = reader.Problem ?? "";
        return reader.Problem is null ? command : null;
    }

    private static Command Arguments(CommandKind kind, ref WordReader reader)
    {
        var command = new Command(kind);
        switch (kind)
        {
            case CommandKind.Select:
                command.Tape = reader.Tape(required: true);
                break;
            case CommandKind.Also:
                command.Tape = reader.Tape(required: true);
                command.Switch = reader.Switch(required: false);
                break;
            case CommandKind.Record:
                command.Tape = reader.Tape(required: false);
                if (reader.Accept("bars")) command.Count = (int)reader.Number("a number of bars", 1, MaxBars, whole: true);
                break;
            case CommandKind.Clear when reader.Accept("all"):
                command.Kind = CommandKind.ClearAll;
                break;
            case CommandKind.Overdub or CommandKind.Replace or CommandKind.Undo or CommandKind.Redo or CommandKind.Clear:
                command.Tape = reader.Tape(required: false);
                break;
            case CommandKind.Play or CommandKind.Stop:
                command.Tape = reader.Tape(required: false);
                command.Switch = reader.Switch(required: false);
                if (command.Switch == Switch.Toggle) command.Switch = Switch.On;
                break;
            case CommandKind.Mute or CommandKind.Solo:
                command.Tape = reader.Tape(required: false);
                command.Switch = reader.Switch(required: false);
                break;
            case CommandKind.Volume:
                command.Tape = reader.TapeBeforeValue();
                command.Value = reader.Level("a volume in dB");
                break;
            case CommandKind.Pan:
                command.Tape = reader.TapeBeforeValue();
                command.Value = reader.Number("a pan", -1, 1);
                break;
            case CommandKind.Feedback:
                command.Tape = reader.TapeBeforeValue();
                command.Value = reader.Number("a feedback", 0, 1);
                break;
            case CommandKind.Metronome when reader.Accept("level"):
                command.Kind = CommandKind.MetronomeLevel;
                command.Value = reader.Level("a level in dB");
                break;
            case CommandKind.PlayThrough or CommandKind.Metronome or CommandKind.Sync or CommandKind.LiveRecord:
                command.Switch = reader.Switch(required: true);
                break;
            case CommandKind.Tempo:
                command.Value = reader.Number("a tempo in quarter notes a minute", Transport.MinTempo, Transport.MaxTempo);
                break;
            case CommandKind.Quantize:
                command.Count = (int)reader.Quantize();
                break;
            case CommandKind.Gap:
                Gap gap = reader.Gap();
                (command.Count, command.Value) = (gap.In, gap.Out);
                break;
        }
        return command;
    }

    /// <summary>Reads a plain decimal number; no signs but a leading minus, no exponent, never NaN or infinity. [any]</summary>
    internal static bool TryNumber(ReadOnlySpan<char> text, out double number) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
        && double.IsFinite(number) && !text.ContainsAnyExcept(Plain); // .NET takes a plus, and NULs at the end
}
