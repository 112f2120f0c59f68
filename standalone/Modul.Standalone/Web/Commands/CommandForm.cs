using System.Collections.Frozen;

namespace Modul.Standalone.Web.Commands;

/// <summary>The fields that a command takes as an object; the values are the grammar's matter.</summary>
/// <param name="Fields">Their names.</param>
/// <param name="NeedsValue">Whether there is nothing to do without a value: what stands in its place would be read as it.</param>
internal sealed record CommandForm(string[] Fields, bool NeedsValue = false)
{
    private static readonly CommandForm Plain = new([]);
    private static readonly CommandForm Tape = new(["tape"]);
    private static readonly CommandForm TapeSwitch = new(["tape", "on"]);
    private static readonly CommandForm Switch = new(["on"]);
    private static readonly CommandForm Value = new(["value"], NeedsValue: true);
    private static readonly CommandForm TapeValue = new(["tape", "value"], NeedsValue: true);

    private static readonly FrozenDictionary<string, CommandForm> Forms = new Dictionary<string, CommandForm>(StringComparer.Ordinal)
    {
        ["select"] = Tape, ["also"] = TapeSwitch, ["record"] = new(["tape", "bars"]), ["overdub"] = Tape, ["replace"] = Tape, ["play"] = TapeSwitch,
        ["stop"] = TapeSwitch, ["undo"] = Tape, ["redo"] = Tape, ["clear"] = new(["tape", "all"]), ["mute"] = TapeSwitch, ["solo"] = TapeSwitch,
        ["volume"] = TapeValue, ["pan"] = TapeValue, ["feedback"] = TapeValue, ["play-through"] = Switch, ["metronome"] = new(["on", "level"]),
        ["tempo"] = Value, ["quantize"] = Value, ["sync"] = Switch, ["gap"] = Value, ["live-record"] = Switch,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The form of a command; one that is not named here takes no fields.</summary>
    public static CommandForm Of(string command) => Forms.GetValueOrDefault(command, Plain);
}
