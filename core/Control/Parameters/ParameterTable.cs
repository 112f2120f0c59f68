using Modul.Core.Timing;

namespace Modul.Core.Control.Parameters;

/// <summary>
/// Every parameter there is. Projects keep these numbers: none is ever changed or given to another, and what is new comes at the end of the list.
/// [control]
/// </summary>
internal static class ParameterTable
{
    /// <summary>Tape t has the numbers from t times this.</summary>
    public const uint TapeStride = 100;

    /// <summary>Silence, in dB, where a host shows a volume as a range.</summary>
    private const double Silent = -72;

    private const double Loudest = 12;
    private const double LongestGap = 1000;

    private const string Selected = "Selected Tape";

    private static readonly string[] OffOn = ["Off", "On"];

    /// <summary>The parameters of the engine as a whole, in order.</summary>
    public static IEnumerable<Parameter> OfEngine(int tapes) =>
    [
        new(1, Selected, ParameterKind.Choice, CommandKind.Select, 1, tapes, 1) { Words = [.. Enumerable.Range(1, tapes).Select(Module)] },
        Switch(2, "Play-Through", CommandKind.PlayThrough),
        Switch(3, "Metronome", CommandKind.Metronome),
        new(4, "Metronome Level", ParameterKind.Level, CommandKind.MetronomeLevel, Silent, Loudest, -12),
        new(5, "Quantize", ParameterKind.Choice, CommandKind.Quantize, (int)Quantize.Off, (int)Quantize.Loop, 0) { Words = Enum.GetNames<Quantize>() },
        Switch(6, "Sync", CommandKind.Sync),
        new(7, "Gap", ParameterKind.Milliseconds, CommandKind.Gap, 0, LongestGap, 0),
        new(8, "Bypass", ParameterKind.Bypass, null, 0, 1, 0) { Words = OffOn },
        Action(20, "Merge", CommandKind.Merge),
        Action(21, "Clear All", CommandKind.ClearAll),
    ];

    /// <summary>The parameters of a tape, 1 for the first, in order.</summary>
    public static IEnumerable<Parameter> OfTape(int tape) => EachTape.Select(each => each with
    {
        Id = ((uint)tape * TapeStride) + each.Id, Module = Module(tape), Tape = tape,
    });

    /// <summary>The buttons of the selected tape, in order: a pedal plays whichever tape it is.</summary>
    public static IEnumerable<Parameter> OfSelected =>
    [
        Action(40, "Record", CommandKind.Record) with { Module = Selected },
        Action(41, "Overdub", CommandKind.Overdub) with { Module = Selected },
        Action(42, "Replace", CommandKind.Replace) with { Module = Selected },
        Action(43, "Play", CommandKind.Play) with { Module = Selected },
        Action(44, "Stop", CommandKind.Stop) with { Module = Selected },
        Action(45, "Undo", CommandKind.Undo) with { Module = Selected },
        Action(46, "Redo", CommandKind.Redo) with { Module = Selected },
        Action(47, "Clear", CommandKind.Clear) with { Module = Selected },
    ];

    private static readonly Parameter[] EachTape =
    [
        new(1, "Volume", ParameterKind.Level, CommandKind.Volume, Silent, Loudest, 0),
        new(2, "Pan", ParameterKind.Pan, CommandKind.Pan, -1, 1, 0),
        Switch(3, "Mute", CommandKind.Mute),
        Switch(4, "Solo", CommandKind.Solo),
        new(5, "Feedback", ParameterKind.Percent, CommandKind.Feedback, 0, 1, 1),
        Switch(6, "Also", CommandKind.Also),
        Action(20, "Record", CommandKind.Record),
        Action(21, "Overdub", CommandKind.Overdub),
        Action(22, "Replace", CommandKind.Replace),
        Action(23, "Play", CommandKind.Play),
        Action(24, "Stop", CommandKind.Stop),
        Action(25, "Undo", CommandKind.Undo),
        Action(26, "Redo", CommandKind.Redo),
        Action(27, "Clear", CommandKind.Clear),
    ];

    private static Parameter Switch(uint id, string name, CommandKind command) => new(id, name, ParameterKind.Switch, command, 0, 1, 0) { Words = OffOn };

    private static Parameter Action(uint id, string name, CommandKind command) => new(id, name, ParameterKind.Action, command, 0, 1, 0) { Words = OffOn };

    private static string Module(int tape) => $"Tape {tape}";
}
