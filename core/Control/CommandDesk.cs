using Modul.Core.Mixing;
using Modul.Core.Storage;
using Modul.Core.Tapes;
using Modul.Core.Timing;

namespace Modul.Core.Control;

/// <summary>Takes commands to what they are for. A command that cannot be done is refused and counted, never half done. [audio]</summary>
internal sealed class CommandDesk(EngineClock clock, TapeDeck deck, MasterDesk master, TapeStore store)
{
    /// <summary>The quietest volume but minus infinity, in dB.</summary>
    public const float MinVolume = -144;

    /// <summary>The loudest volume, in dB.</summary>
    public const float MaxVolume = 24;

    /// <summary>Commands refused so far, and merges called off.</summary>
    public long Refused => _refused + deck.MergesCalledOff;

    private long _refused;

    public void Apply(in Command command)
    {
        if (!Do(command)) _refused++;
    }

    private bool Do(in Command command)
    {
        if ((uint)command.Tape > (uint)deck.Tapes.Length || command.Switch > Switch.Off) return false;
        return command.Kind switch
        {
            CommandKind.Select => Select(command),
            CommandKind.Also => Also(command),
            CommandKind.Record => command.Count is >= 0 and <= 9999 && TapeOf(command).Press(TapeAction.Record, command.Count),
            CommandKind.Overdub => Press(command, TapeAction.Overdub),
            CommandKind.Replace => Press(command, TapeAction.Replace),
            CommandKind.Play => Press(command, command.Switch == Switch.Off ? TapeAction.Stop : TapeAction.Play),
            CommandKind.Stop => Press(command, command.Switch == Switch.Off ? TapeAction.Play : TapeAction.Stop),
            CommandKind.Undo => Press(command, TapeAction.Undo),
            CommandKind.Redo => Press(command, TapeAction.Redo),
            CommandKind.Clear => Press(command, TapeAction.Clear),
            CommandKind.ClearAll => ClearAll(),
            CommandKind.Mute or CommandKind.Solo or CommandKind.Volume => OnSelection(command),
            CommandKind.Pan => Pan(command),
            CommandKind.Feedback => Feedback(command),
            CommandKind.Merge => deck.Merge(),
            CommandKind.LiveRecord => store.LiveRecord.Switch(Turn(command.Switch, store.LiveRecord.On)),
            CommandKind.Write => store.Writing.Request(deck.Tapes),
            _ => Set(command),
        };
    }

    private bool Set(in Command command)
    {
        switch (command.Kind)
        {
            case CommandKind.PlayThrough:
                master.SetPlayThrough(Turn(command.Switch, master.PlayThrough));
                return true;
            case CommandKind.Metronome:
                master.Metronome.Switch(Turn(command.Switch, master.Metronome.On));
                return true;
            case CommandKind.MetronomeLevel when IsVolume(command.Value):
                master.Metronome.Level = (float)command.Value;
                return true;
            case CommandKind.Tempo when command.Value is >= Transport.MinTempo and <= Transport.MaxTempo:
                clock.Transport.SetTempo(clock.Frame, command.Value);
                return true;
            case CommandKind.Quantize when command.Count is >= (int)Quantize.Off and <= (int)Quantize.Loop:
                clock.Quantize = (Quantize)command.Count;
                return true;
            case CommandKind.Sync:
                clock.Sync = Turn(command.Switch, clock.Sync);
                return true;
            case CommandKind.Gap when command.Count is >= 0 and <= Gap.Max && command.Value is >= 0 and <= Gap.Max:
                clock.Gap = new Gap(command.Count, (int)command.Value);
                return true;
            case CommandKind.Unclip:
                master.Unclip();
                return true;
            default:
                return false;
        }
    }

    private static bool Turn(Switch to, bool now) => to == Switch.Toggle ? !now : to == Switch.On;

    private Tape TapeOf(in Command command) => command.Tape == Command.Selected ? deck.Primary : deck.Tapes[command.Tape - 1];

    private bool Press(in Command command, TapeAction action) => TapeOf(command).Press(action, 0);

    private bool Select(in Command command)
    {
        if (command.Tape == Command.Selected) return false;
        deck.Select(command.Tape - 1);
        return true;
    }

    private bool Also(in Command command)
    {
        if (command.Tape == Command.Selected) return false;
        int index = command.Tape - 1;
        deck.SelectBeside(index, Turn(command.Switch, (deck.Secondary >> index & 1) != 0));
        return true;
    }

    private bool ClearAll()
    {
        bool any = false;
        foreach (Tape tape in deck.Tapes) any |= tape.Press(TapeAction.Clear, 0);
        return any;
    }

    private bool Pan(in Command command)
    {
        if (command.Value is not (>= -1 and <= 1)) return false;
        Tape tape = TapeOf(command);
        deck.SetFader(tape, tape.Fader.Volume, (float)command.Value, tape.Fader.Mute);
        return true;
    }

    private bool Feedback(in Command command)
    {
        if (command.Value is not (>= 0 and <= 1)) return false;
        TapeOf(command).SetFeedback((float)command.Value);
        return true;
    }

    /// <summary>Mute, solo and volume act on the secondary tapes too where no tape is named.</summary>
    private bool OnSelection(in Command command)
    {
        if (command.Kind == CommandKind.Volume && !IsVolume(command.Value)) return false;
        Tape lead = TapeOf(command);
        bool mute = Turn(command.Switch, lead.Fader.Mute), solo = Turn(command.Switch, deck.IsSoloed(lead));
        bool all = command.Tape == Command.Selected;
        if (command.Kind == CommandKind.Solo) deck.Solo(lead, all, solo);
        foreach (Tape tape in deck.Tapes)
        {
            if (command.Kind == CommandKind.Solo || (tape != lead && !(all && deck.IsSecondary(tape)))) continue;
            if (command.Kind == CommandKind.Mute) deck.SetFader(tape, tape.Fader.Volume, tape.Fader.Pan, mute);
            else deck.SetFader(tape, (float)command.Value, tape.Fader.Pan, tape.Fader.Mute);
        }
        return true;
    }

    private static bool IsVolume(double decibels) => decibels is (>= MinVolume and <= MaxVolume) or double.NegativeInfinity;
}
