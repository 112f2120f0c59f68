using Modul.Core.Control;
using Modul.Core.Control.Midi;
using Modul.Core.Control.Parameters;

namespace Modul.Editor.Model;

/// <summary>How a control is played from outside, in words: for <see cref="ITapeMachine.Describe"/>. [control]</summary>
public static class ControlNames
{
    /// <summary>The parameter that a control is, a line such as <c>parameter: Tape 1 Volume</c>; empty where it is none.</summary>
    /// <param name="list">The parameters that the host has.</param>
    /// <param name="kind">What the control does.</param>
    /// <param name="tape">Its tape, 1 for the first, or <see cref="Command.Selected"/> for the engine as a whole.</param>
    public static string ParameterOf(ParameterList list, CommandKind kind, int tape)
    {
        string module = tape >= 1 && kind != CommandKind.Select ? $"Tape {tape}" : "", wanted = kind == CommandKind.Select ? "SelectedTape" : $"{kind}";
        for (int i = 0; i < list.Count; i++)
            if (list[i].Module == module && Plain(list[i].Name) == wanted) return $"parameter: {list[i].FullName}";
        return "";
    }

    /// <summary>What MIDI moves a control, a line each, such as <c>MIDI: note 36</c>; empty where nothing does.</summary>
    /// <param name="map">The map in use.</param>
    /// <param name="kind">What the control does.</param>
    /// <param name="tape">Its tape, 1 for the first, or <see cref="Command.Selected"/> for the engine as a whole.</param>
    public static string MidiOf(MidiMap map, CommandKind kind, int tape) => string.Join('\n', map.Bindings
        .Where(binding => binding.Command.Kind == kind && (binding.Command.Tape == tape || binding.Command.Tape == Command.Selected))
        .Select(binding => TextOf(binding, tape)));

    private static string TextOf(MidiBinding binding, int tape)
    {
        string source = binding.Source switch
        {
            MidiSource.Note => "note",
            MidiSource.Controller => "CC",
            _ => "program",
        };
        string channel = binding.Channel == MidiBinding.EveryChannel ? "" : $", channel {binding.Channel}";
        string whose = tape != Command.Selected && binding.Command.Tape == Command.Selected ? " (the selected tape)" : "";
        return $"MIDI: {source} {binding.Number}{channel}{whose}";
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetter));
}
