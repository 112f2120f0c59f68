using Modul.Core.Control;

namespace Modul.Standalone.Stage;

/// <summary>
/// The keyboard. A terminal sends characters, not keys: shift+1-8 arrives as what the layout has there, and is read as on a US keyboard
/// (<c>!@#$%^&amp;*</c>). F1 to F8 do the same on any layout. For the same reason caps lock and shift look alike: with caps lock on, C clears
/// every tape and U is redo.
/// </summary>
internal static class Keys
{
    /// <summary>Shift+1 to shift+8 on a US keyboard.</summary>
    private const string ShiftedDigits = "!@#$%^&*";

    private const int Digits = 8;

    /// <summary>What a key asks for.</summary>
    public static KeyPress Of(ConsoleKeyInfo key)
    {
        if ((key.Modifiers & (ConsoleModifiers.Alt | ConsoleModifiers.Control)) != ConsoleModifiers.None) return default;
        if (SecondaryOf(key) is { } secondary) return Command(CommandKind.Also, secondary);
        return key.Key switch
        {
            ConsoleKey.UpArrow => new KeyPress(KeyAct.VolumeUp),
            ConsoleKey.DownArrow => new KeyPress(KeyAct.VolumeDown),
            ConsoleKey.Escape => new KeyPress(KeyAct.Quit),
            _ => OfCharacter(key.KeyChar),
        };
    }

    private static KeyPress OfCharacter(char character) => character switch
    {
        >= '1' and <= '8' => Command(CommandKind.Select, character - '0'),
        ' ' => Command(CommandKind.Record),
        'o' or 'O' => Command(CommandKind.Overdub),
        'u' => Command(CommandKind.Undo),
        'U' => Command(CommandKind.Redo),
        'c' => Command(CommandKind.Clear),
        'C' => Command(CommandKind.ClearAll),
        'm' or 'M' => Command(CommandKind.Mute),
        's' or 'S' => Command(CommandKind.Solo),
        'n' or 'N' => Command(CommandKind.Merge),
        't' or 'T' => Command(CommandKind.LiveRecord),
        'y' or 'Y' => Command(CommandKind.PlayThrough),
        'w' or 'W' => Command(CommandKind.Write),
        'k' or 'K' => Command(CommandKind.Metronome),
        'p' or 'P' => new KeyPress(KeyAct.Pairing),
        'q' or 'Q' => new KeyPress(KeyAct.Quit),
        _ => default,
    };

    private static int? SecondaryOf(ConsoleKeyInfo key)
    {
        if (key.Key is >= ConsoleKey.F1 and < ConsoleKey.F1 + Digits) return key.Key - ConsoleKey.F1 + 1;
        bool shifted = (key.Modifiers & ConsoleModifiers.Shift) != ConsoleModifiers.None;
        if (shifted && key.Key is >= ConsoleKey.D1 and < ConsoleKey.D1 + Digits) return key.Key - ConsoleKey.D1 + 1;
        int digit = key.KeyChar == '\0' ? -1 : ShiftedDigits.IndexOf(key.KeyChar, StringComparison.Ordinal);
        return digit < 0 ? null : digit + 1;
    }

    private static KeyPress Command(CommandKind kind, int tape = Core.Control.Command.Selected) =>
        new(KeyAct.Command, new Command(kind, tape));
}
