using System.Runtime.InteropServices;

namespace Modul.Core.Control.Midi;

/// <summary>
/// A place of the table: what one key, controller or program of one channel does, and whether it is down. Zeros bind nothing. [audio]
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 64)]
internal struct MidiSlot
{
    private const int Down = 64; // of 127, as switches and pedals send it
    private const int Top = 127;

    public Command Command;
    public double From;
    public double To;
    public MidiTrigger Trigger;
    private byte _down;

    /// <summary>A key went down or came up. A pad that never tells its release strikes again all the same.</summary>
    public bool Key(bool down, out Command command) => Move(down, again: true, out command);

    /// <summary>A controller moved, to 0 to 127.</summary>
    public bool Control(int position, out Command command)
    {
        if (Trigger != MidiTrigger.Value) return Move(position >= Down, again: false, out command);
        command = Command;
        command.Value = ValueAt(position);
        return true;
    }

    /// <summary>A program was chosen.</summary>
    public readonly bool Program(out Command command)
    {
        command = Command;
        return Trigger == MidiTrigger.Press;
    }

    private bool Move(bool down, bool again, out Command command)
    {
        bool moved = down != (_down != 0);
        _down = down ? (byte)1 : (byte)0;
        command = Command;
        if (Trigger == MidiTrigger.Press) return down && (moved || again);
        if (!down) command.Switch = Opposite(command.Switch);
        return Trigger == MidiTrigger.Hold && moved;
    }

    private static Switch Opposite(Switch to) => to switch
    {
        Switch.On => Switch.Off,
        Switch.Off => Switch.On,
        _ => Switch.Toggle,
    };

    private readonly double ValueAt(int position)
    {
        bool level = Command.Kind is CommandKind.Volume or CommandKind.MetronomeLevel;
        if (level && position == (From <= To ? 0 : Top)) return double.NegativeInfinity;
        double share = Command.Kind == CommandKind.Pan ? (position - 1) / (Top - 1.0) : position / (double)Top; // a pan's centre is 64
        double value = (From * (1 - share)) + (To * share);
        return Math.Min(Math.Max(value, Math.Min(From, To)), Math.Max(From, To)); // a pan's 0 and rounding lead out of the range else
    }
}
