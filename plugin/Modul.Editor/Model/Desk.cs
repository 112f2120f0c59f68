using Modul.Core.Control;

namespace Modul.Editor.Model;

/// <summary>Presses on their way to the engine, and what there is to tell of them. [control]</summary>
internal sealed class Desk
{
    private const double HeldSeconds = 0.4;

    private readonly ITapeMachine _machine;
    private readonly Reading _reading;
    private readonly Func<double> _clock;
    private readonly AskedValue[] _volumes;
    private readonly AskedValue[] _switches = [new(), new(), new(), new()];

    /// <summary>A desk that sends to a machine by what was read of it last; the clock gives seconds.</summary>
    public Desk(ITapeMachine machine, Reading reading, Func<double> clock)
    {
        (_machine, _reading, _clock) = (machine, reading, clock);
        _volumes = new AskedValue[machine.Tapes];
        Array.Fill(_volumes, new AskedValue());
    }

    /// <summary>Takes a line for the musician.</summary>
    public Action<string>? Told { get; set; }

    /// <summary>Seconds for which a slider stays where a hand left it, until the board has followed.</summary>
    public static double Held => HeldSeconds;

    /// <summary>Bars after which a take stops by itself; 0 for none.</summary>
    public int Bars { get; set; }

    /// <summary>Seconds of its clock.</summary>
    public double Now => _clock();

    /// <summary>Tells a line.</summary>
    public void Tell(string line) => Told?.Invoke(line);

    /// <summary>One command.</summary>
    public void Press(CommandKind kind, int tape = Command.Selected)
    {
        if (tape > _machine.Tapes)
        {
            Tell(_machine.Tapes == 1 ? $"no tape {tape}: there is one" : $"no tape {tape}: there are {_machine.Tapes}");
            return;
        }
        if (Refuses(kind)) return;
        if (!Send(new Command(kind, tape) { Count = kind == CommandKind.Record ? Bars : 0, Switch = WayOf(kind) })) return;
        if (kind == CommandKind.Write) Tell("writes every tape to a file");
        if (kind == CommandKind.ClearAll) Tell("cleared every tape: undo brings each back");
    }

    /// <summary>Sends a value.</summary>
    public void Put(CommandKind kind, double value, int tape = Command.Selected)
    {
        if (kind == CommandKind.Volume && tape >= 1) _volumes[tape - 1].Ask(_reading.Tapes[tape - 1].Volume, value, Now);
        Send(new Command(kind, tape) { Value = value });
    }

    /// <summary>Sends a choice.</summary>
    public void Choose(CommandKind kind, int count) => Send(new Command(kind) { Count = count });

    /// <summary>The other way round than it is, or than was asked for a moment ago.</summary>
    public void Toggle(CommandKind kind)
    {
        if (SwitchOf(kind) is not (>= 0 and var place) || Refuses(kind)) return;
        double shown = IsOn(kind) ? 1 : 0, to = 1 - _switches[place].From(shown, Now);
        if (Send(new Command(kind) { Switch = to > 0 ? Switch.On : Switch.Off })) _switches[place].Ask(shown, to, Now);
    }

    /// <summary>Whether a switch of the engine is on, as read last.</summary>
    public bool IsOn(CommandKind kind) => kind switch
    {
        CommandKind.Sync => _reading.Engine.Sync != 0,
        CommandKind.Metronome => _reading.Engine.Metronome != 0,
        CommandKind.PlayThrough => _reading.Engine.PlayThrough != 0,
        CommandKind.LiveRecord => _reading.Engine.LiveRecord != 0,
        _ => false,
    };

    /// <summary>Turns the selection's volume: each tape steps from its own, so that their balance stays.</summary>
    public void TurnSelection(double by)
    {
        bool any = false;
        for (int i = 0; i < _machine.Tapes; i++)
            if (_reading.IsPrimary(i) || _reading.IsSecondary(i)) any |= Turn(i, by);
        if (!any) Tell(by > 0 ? $"the volume is at its top, {VolumeSteps.Most:0} dB" : "the volume is at its end, silence");
    }

    private bool Turn(int index, double by)
    {
        double shown = _reading.Tapes[index].Volume, from = _volumes[index].From(shown, Now), to = VolumeSteps.Turn(from, by);
        if (to.Equals(from)) return false;
        Put(CommandKind.Volume, to, index + 1);
        return true;
    }

    // The engine would refuse it too, but could not say why.
    private bool Refuses(CommandKind kind)
    {
        if (_machine.WritesFiles || kind is not (CommandKind.LiveRecord or CommandKind.Write)) return false;
        Tell("no files are written here: record what is heard in the DAW");
        return true;
    }

    private bool Send(in Command command)
    {
        bool sent = _machine.TrySend(command);
        if (!sent) Tell("press not taken: the command queue is full, the engine does not answer");
        return sent;
    }

    // Play and stop say which way; the rest are presses.
    private static Switch WayOf(CommandKind kind) => kind is CommandKind.Play or CommandKind.Stop ? Switch.On : Switch.Toggle;

    private static int SwitchOf(CommandKind kind) => kind switch
    {
        CommandKind.Sync => 0,
        CommandKind.Metronome => 1,
        CommandKind.PlayThrough => 2,
        CommandKind.LiveRecord => 3,
        _ => -1,
    };
}
