using Modul.Core.Timing;

namespace Modul.Core.Control;

/// <summary>Reads a command's arguments word by word and keeps the first thing that is wrong.</summary>
internal ref struct WordReader(ReadOnlySpan<string> words, int tapes)
{
    private readonly ReadOnlySpan<string> _words = words;
    private int _next = 1;

    public string? Problem { get; private set; }

    private readonly string? Word => _next < _words.Length ? _words[_next] : null;

    public bool Accept(string word)
    {
        if (Word != word) return false;
        _next++;
        return true;
    }

    public int Tape(bool required)
    {
        if (!required && (Word is null || !IsNumeric(Word))) return Command.Selected;
        return (int)Number("a tape", 1, tapes, whole: true);
    }

    /// <summary>The tape in front of a value: there is one where two words are left.</summary>
    public int TapeBeforeValue() => _words.Length - _next >= 2 ? Tape(required: true) : Command.Selected;

    public Switch Switch(bool required)
    {
        if (Accept("on")) return Control.Switch.On;
        if (Accept("off")) return Control.Switch.Off;
        if (required || Word is not null) Expected("on or off");
        return Control.Switch.Toggle;
    }

    public double Number(string what, double least, double most, bool whole = false, string or = "")
    {
        string expected = $"{what} from {least} to {most}{or}";
        if (Word is not { } word || !CommandParser.TryNumber(word, out double number)) return Expected(expected);
        if (number < least || number > most || (whole && number != Math.Floor(number))) return Expected(expected);
        _next++;
        return number;
    }

    public double Level(string what)
    {
        if (Accept("-inf")) return double.NegativeInfinity;
        return Number(what, CommandDesk.MinVolume, CommandDesk.MaxVolume, or: " or -inf");
    }

    public Quantize Quantize()
    {
        for (Quantize value = Timing.Quantize.Off; value <= Timing.Quantize.Loop; value++)
            if (Accept(value.ToString().ToLowerInvariant())) return value;
        Expected("off, beat, bar or loop");
        return default;
    }

    public Gap Gap()
    {
        if (Timing.Gap.TryParse(Word, out Gap gap)) _next++;
        else Expected($"IN+OUT in frames, each from 0 to {Timing.Gap.Max}");
        return gap;
    }

    public void ExpectEnd()
    {
        if (Problem is null && Word is not null) Expected("nothing more");
    }

    private static bool IsNumeric(string word) => word.Length > 0 && (char.IsAsciiDigit(word[0]) || word[0] is '-' or '+' or '.');

    private double Expected(string what)
    {
        Problem ??= $"'{_words[0]}': expected {what}, " + (Word is { } word ? $"found '{word}'" : "found nothing");
        return 0;
    }
}
