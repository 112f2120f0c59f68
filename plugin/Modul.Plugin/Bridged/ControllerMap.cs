using Modul.Core.Control;
using Modul.Core.Control.Midi;

namespace Modul.Plugin.Bridged;

/// <summary>
/// MIDI controllers in a host that gives them as parameters alone: the parameter that does what a controller does by the default map, on every channel. [main]
/// </summary>
public static class ControllerMap
{
    private const int AnyRate = 48_000;

    /// <summary>Each controller of the default map that has a parameter, and the parameter's index.</summary>
    public static IReadOnlyList<(int Controller, int Index)> Default { get; } = [.. Find()];

    /// <summary>The index of the parameter that does what a kind of command does to a tape (0: the selected one, or none); -1 where there is none.</summary>
    public static int IndexOf(CommandKind kind, int tape)
    {
        for (int i = 0; i < Instance.Parameters.Count; i++)
        {
            if (!Instance.Parameters.TryCommand(i, Instance.Parameters[i].Default, AnyRate, out Command command) || command.Kind != kind) continue;
            if (command.Tape == tape || kind == CommandKind.Select) return i;
        }
        return -1;
    }

    private static IEnumerable<(int Controller, int Index)> Find()
    {
        foreach (MidiBinding binding in MidiMap.Default.Bindings)
        {
            if (binding.Source != MidiSource.Controller || binding.Trigger == MidiTrigger.Hold) continue;
            int index = IndexOf(binding.Command.Kind, binding.Command.Tape);
            // A press of a switch turns it over; a parameter would set it.
            if (index >= 0 && Instance.Parameters[index].IsAction == (binding.Trigger == MidiTrigger.Press)) yield return (binding.Number, index);
        }
    }
}
