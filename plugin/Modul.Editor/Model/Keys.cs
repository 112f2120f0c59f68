using Modul.Core.Control;

namespace Modul.Editor.Model;

/// <summary>
/// The keys of the original. A key is told as the character it stands for: a digit for the keys 1 to 8 wherever the layout has digits, a capital letter by
/// what the layout writes there, <see cref="Up"/>, <see cref="Down"/>, <see cref="Escape"/>, a blank, a question mark.
/// </summary>
internal static class Keys
{
    /// <summary>The arrow up.</summary>
    public const char Up = '↑';

    /// <summary>The arrow down.</summary>
    public const char Down = '↓';

    /// <summary>Esc.</summary>
    public const char Escape = '\e';

    /// <summary>Every key and what it does, for the sheet of keys.</summary>
    /// <param name="files">Whether the looper writes files: where it does not, the keys for that are none.</param>
    public static IReadOnlyList<(string Key, string Does)> Sheet(bool files) =>
    [
        ("1 – 8", "select a tape"), ("shift + 1 – 8", "add it as a secondary tape, or take it out"),
        ("space", "record; again ends the take"), ("O", "overdub"), ("U", "undo"), ("shift + U", "redo"), ("C", "clear"),
        ("hold shift + C", "clear all tapes"), ("M", "mute the selection"), ("S", "solo the selection"),
        ("↑ ↓", "volume of the selection"), ("N", "merge the secondary tapes into the selected one"),
        .. files ? [("T", "live record")] : NoRows, ("Y", "play-through"),
        .. files ? [("W", "write every tape to a file")] : NoRows, ("K", "metronome"),
        ("esc", "close what is open"), ("?", "this sheet"),
    ];

    private static (string Key, string Does)[] NoRows => [];

    /// <summary>What a key asks for.</summary>
    /// <param name="key">The key.</param>
    /// <param name="shift">Whether shift is held.</param>
    /// <param name="repeated">Whether it comes again because it is held: only the volume's keys take that.</param>
    /// <param name="files">Whether the looper writes files.</param>
    public static KeyPress Of(char key, bool shift, bool repeated, bool files)
    {
        if (key == Up) return new KeyPress(KeyAct.VolumeUp);
        if (key == Down) return new KeyPress(KeyAct.VolumeDown);
        if (repeated) return default;
        return key switch
        {
            >= '1' and <= '8' => new KeyPress(KeyAct.Command, shift ? CommandKind.Also : CommandKind.Select, key - '0'),
            ' ' => Command(CommandKind.Record),
            'O' => Command(CommandKind.Overdub),
            'U' => Command(shift ? CommandKind.Redo : CommandKind.Undo),
            'C' => shift ? new KeyPress(KeyAct.HoldClearAll) : Command(CommandKind.Clear),
            'M' => Command(CommandKind.Mute),
            'S' => Command(CommandKind.Solo),
            'N' => Command(CommandKind.Merge),
            'W' when files => Command(CommandKind.Write),
            'T' when files => new KeyPress(KeyAct.Toggle, CommandKind.LiveRecord),
            'Y' => new KeyPress(KeyAct.Toggle, CommandKind.PlayThrough),
            'K' => new KeyPress(KeyAct.Toggle, CommandKind.Metronome),
            '?' => new KeyPress(KeyAct.Help),
            Escape => new KeyPress(KeyAct.Close),
            _ => default,
        };
    }

    private static KeyPress Command(CommandKind kind) => new(KeyAct.Command, kind);
}
