using Modul.Core.Control;
using Modul.Editor.Model;

namespace Modul.Standalone.Stage;

/// <summary>Does what the keys ask for, and tells the musician where a press changes nothing. One thread presses.</summary>
internal sealed class KeyDesk
{
    private readonly ILiveView _view;
    private readonly NoticeLog _notices;
    private readonly PairingSheet? _pairing;
    private readonly QuitGuard _guard;
    private readonly TimeProvider _time;
    private readonly AskedValue[] _volumes;
    private readonly TapeStatus[] _tapes;

    public KeyDesk(ILiveView view, NoticeLog notices, TimeProvider time, PairingSheet? pairing = null)
    {
        (_view, _notices, _time, _pairing) = (view, notices, time, pairing);
        _guard = new QuitGuard(time);
        _tapes = new TapeStatus[view.Board.Tapes];
        _volumes = new AskedValue[_tapes.Length];
        Array.Fill(_volumes, new AskedValue());
    }

    /// <summary>Does what a key asks for; true where it ends the program.</summary>
    public bool Press(ConsoleKeyInfo key)
    {
        if (_pairing is { Shown: true })
        {
            _pairing.Hide();
            return false;
        }
        KeyPress press = Keys.Of(key);
        if (press.Act != KeyAct.Quit) _guard.Calm();
        switch (press.Act)
        {
            case KeyAct.Command:
                Send(press.Command);
                return false;
            case KeyAct.VolumeUp or KeyAct.VolumeDown:
                TurnVolume(press.Act == KeyAct.VolumeUp);
                return false;
            case KeyAct.Pairing when _pairing is not null:
                _pairing.Show();
                return false;
            case KeyAct.Quit:
                return Quit();
            default:
                _notices.Add("no such key: the last lines show the keys");
                return false;
        }
    }

    private void Send(in Command command)
    {
        if (command.Tape > _tapes.Length)
        {
            _notices.Add(_tapes.Length == 1 ? $"no tape {command.Tape}: there is one" : $"no tape {command.Tape}: there are {_tapes.Length}");
            return;
        }
        if (!Add(command)) return;
        if (command.Kind == CommandKind.Write) _notices.Add("writes every tape to a file");
        if (command.Kind == CommandKind.ClearAll) _notices.Add("cleared every tape: undo brings each back");
    }

    private bool Add(in Command command)
    {
        bool added = _view.Queue.TryAdd(command);
        if (!added) _notices.Add("press not taken: the command queue is full, the engine does not answer");
        return added;
    }

    /// <summary>Each tape of the selection steps from its own volume, so that their balance stays.</summary>
    private void TurnVolume(bool up)
    {
        _view.Board.Read(out EngineStatus engine, _tapes);
        bool any = false;
        for (int i = 0; i < _tapes.Length; i++)
            if (engine.Primary == i + 1 || (engine.Secondary >> i & 1) != 0) any |= TurnVolume(i, up);
        if (!any) _notices.Add(up ? $"the volume is at its top, {VolumeSteps.Most:0} dB" : "the volume is at its end, silence");
    }

    private bool TurnVolume(int index, bool up)
    {
        double shown = _tapes[index].Volume, now = (double)_time.GetTimestamp() / _time.TimestampFrequency, from = _volumes[index].From(shown, now);
        double to = VolumeSteps.Turn(from, up ? VolumeSteps.Step : -VolumeSteps.Step);
        if (to.Equals(from)) return false;
        if (Add(new Command(CommandKind.Volume, index + 1) { Value = to })) _volumes[index].Ask(shown, to, now);
        return true;
    }

    private bool Quit()
    {
        _view.Board.Read(out _, _tapes);
        int writing = Array.FindIndex(_tapes, tape => Words.IsWritten(tape.State));
        if (_guard.Press(writing >= 0)) return true;
        _notices.Add($"tape {writing + 1} is {Words.Of(_tapes[writing].State)}: press again within {QuitGuard.Patience.TotalSeconds:0} s to quit");
        return false;
    }
}
