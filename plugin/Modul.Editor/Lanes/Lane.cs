using System.Windows;
using System.Windows.Automation.Peers;
using System.Windows.Input;
using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Editor.Automation;
using Modul.Editor.Controls;
using Modul.Editor.Model;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Lanes;

/// <summary>Shows a tape and takes what is pressed on it. A small lane, one of many, has two keys; the dock has the selected tape's others.</summary>
internal sealed class Lane : StagePanel
{
    private const double Pad = 0.44;
    private const double Gap = 0.25;
    private const double Wide = 44;
    private const double FaderWidth = 2.75;
    private const double PanShare = 1.3;

    private readonly int _index;
    private readonly bool _small;
    private readonly Desk _desk;
    private readonly KeyButton _number;
    private readonly KeyButton _also;
    private readonly StatePlate _state;
    private readonly Slider _volume;
    private readonly Slider _pan;
    private readonly TapeKeys _keys;
    private readonly LanePicture _picture;
    private readonly LaneFrame _frame;
    private readonly KeyButton[] _row;

    public Lane(Look look, int index, bool small, ITapeMachine machine, Reading reading, Desk desk, Peak[] chunk)
        : base(look)
    {
        int tape = index + 1;
        string name = $"Tape {tape}";
        (_index, _small, _desk) = (index, small, desk);
        _frame = new LaneFrame(look);
        _number = new KeyButton(look, $"{name} select", $"{tape}", () => Choose(Keyboard.Modifiers == ModifierKeys.Shift))
        {
            IsSwitch = true, LitColours = (Colours.Frame, Colours.Page), AloneSize = 1.5,
            Tip = $"select; shift: also{(tape <= 8 ? $" ({tape})" : "")}", Description = () => machine.Describe(CommandKind.Select, tape),
        };
        _also = new KeyButton(look, $"{name} also", "also", () => desk.Press(CommandKind.Also, tape))
        {
            IsSwitch = true, Tip = "makes it a secondary tape, or not (shift + its number)", Description = () => machine.Describe(CommandKind.Also, tape),
        };
        _state = new StatePlate(look, $"{name} state");
        _volume = new Slider(look, $"{name} volume", VolumeLaw.Instance, upright: true, () => desk.Now, value => desk.Put(CommandKind.Volume, value, tape))
        {
            Tip = "volume: drag or wheel, shift finely, double click 0 dB (↑ ↓)", Description = () => machine.Describe(CommandKind.Volume, tape),
        };
        _pan = new Slider(look, $"{name} pan", PanLaw.Instance, upright: false, () => desk.Now, value => desk.Put(CommandKind.Pan, value, tape))
        {
            Tip = "pan: drag or wheel, shift finely, double click centre", Description = () => machine.Describe(CommandKind.Pan, tape),
        };
        _keys = new TapeKeys(look, desk, machine, () => tape, name);
        _picture = new LanePicture(look, index, reading, !small, chunk);
        _row = small ? [_keys.Record, _keys.Mute] : [.. _keys.All];
        Children.Add(_frame);
        Children.Add(_number);
        if (!small) Children.Add(_also);
        Children.Add(_state);
        Children.Add(_picture);
        foreach (KeyButton key in _row) Children.Add(key);
        if (small) return;
        Children.Add(_volume);
        Children.Add(_pan);
    }

    /// <summary>The least height of a lane, in em.</summary>
    public static double LeastHeight(Look look, bool small) => small ? 5.2 : look.Low ? 7.2 : 8.4;

    /// <summary>Shows a reading.</summary>
    public void Show(Reading now)
    {
        ref readonly TapeStatus tape = ref now.Tapes[_index];
        bool primary = now.IsPrimary(_index), secondary = now.IsSecondary(_index);
        _frame.Show(primary, secondary);
        _number.Lit = primary;
        _also.Lit = secondary;
        _also.Word = secondary ? "+ also" : "also";
        _state.State = tape.State;
        _keys.Show(tape);
        if (_small) return;
        _volume.Show(tape.Volume);
        _pan.Show(tape.Pan);
    }

    /// <summary>Draws a frame.</summary>
    public void DrawFrame(ITapeMachine machine, in Moment moment, ref int patience) => _picture.DrawFrame(machine, moment, ref patience);

    protected override AutomationPeer OnCreateAutomationPeer() => new GroupPeer(this, $"Tape {_index + 1}");

    protected override void OnMouseLeftButtonDown(MouseButtonEventArgs e)
    {
        Choose(Keyboard.Modifiers == ModifierKeys.Shift);
        e.Handled = true;
    }

    protected override void Lay(Size size)
    {
        Put(_frame, 0, 0, size.Width, size.Height);
        if (_small) LaySmall(size);
        else LayFull(size);
    }

    private void LayFull(Size size)
    {
        double pad = Pad * Rem, gap = Gap * Rem, touch = Look.Touch * Rem, inner = size.Width - (2 * pad);
        double who = (size.Width > Wide * Rem ? 8.6 : 6.6) * Rem, top = size.Height - (2 * pad) - touch - gap;
        Put(_number, pad, pad, touch * 1.1, touch);
        Put(_also, pad + (touch * 1.1) + gap, pad, who - (touch * 1.1) - gap, touch);
        Put(_state, pad, pad + touch + gap, who, top - touch - gap);
        double x = pad + who + gap + (gap / 2), fader = FaderWidth * Rem;
        Put(_picture, x, pad, inner - (x - pad) - fader - gap, top);
        Put(_volume, pad + inner - fader, pad, fader, top);
        LayKeys(pad, pad + top + gap, inner, touch);
    }

    private void LayKeys(double x, double y, double width, double height)
    {
        double gap = Gap * Rem * 0.8, each = (width - (gap * _row.Length)) / (_row.Length + PanShare);
        foreach (KeyButton key in _row)
        {
            Put(key, x, y, each, height);
            x += each + gap;
        }
        Put(_pan, x, y, each * PanShare, height);
    }

    private void LaySmall(Size size)
    {
        double pad = Pad * Rem * 0.7, gap = Gap * Rem * 0.6, touch = Math.Min(Look.Touch, 2) * Rem, inner = size.Width - (2 * pad), x = pad;
        Put(_number, x, pad, touch, touch);
        x += touch + gap;
        double keys = _row.Length * (touch + gap);
        Put(_state, x, pad, inner - touch - gap - keys, touch);
        x = pad + inner - keys + gap;
        foreach (KeyButton key in _row)
        {
            Put(key, x, pad, touch, touch);
            x += touch + gap;
        }
        Put(_picture, pad, pad + touch + gap, inner, size.Height - (2 * pad) - touch - gap);
    }

    private void Choose(bool beside) => _desk.Press(beside ? CommandKind.Also : CommandKind.Select, _index + 1);
}
