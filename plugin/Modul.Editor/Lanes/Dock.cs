using System.Windows;
using System.Windows.Automation.Peers;
using Modul.Core.Control;
using Modul.Editor.Automation;
using Modul.Editor.Controls;
using Modul.Editor.Model;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Lanes;

/// <summary>The selected tape's keys, where lanes are too small for them.</summary>
internal sealed class Dock : StagePanel
{
    private const double Pad = 0.375;
    private const double KeyHeight = 2.9;
    private const double StateWidth = 7.6;
    private const double VolumeWidth = 9;
    private const double PanWidth = 6;

    private readonly Caption _number;
    private readonly StatePlate _state;
    private readonly TapeKeys _keys;
    private readonly Slider _volume;
    private readonly Slider _pan;
    private int _tape = 1;

    public Dock(Look look, ITapeMachine machine, Desk desk)
        : base(look)
    {
        const string Whose = "Selected tape";
        Background = Inks.Of(Colours.Panel);
        _number = new Caption(look, Whose + " number", "1", Colours.Frame) { TextSize = 1.6, Bold = true };
        _state = new StatePlate(look, Whose + " state");
        _keys = new TapeKeys(look, desk, machine, () => _tape, Whose);
        _volume = new Slider(look, Whose + " volume", VolumeLaw.Instance, upright: false, () => desk.Now, value => desk.Put(CommandKind.Volume, value, _tape))
        {
            Tip = "volume: drag or wheel, shift finely, double click 0 dB (↑ ↓)", Description = () => machine.Describe(CommandKind.Volume, _tape),
        };
        _pan = new Slider(look, Whose + " pan", PanLaw.Instance, upright: false, () => desk.Now, value => desk.Put(CommandKind.Pan, value, _tape))
        {
            Tip = "pan: drag or wheel, shift finely, double click centre", Description = () => machine.Describe(CommandKind.Pan, _tape),
        };
        foreach (UIElement part in (UIElement[])[_number, _state, .. _keys.All, _volume, _pan]) Children.Add(part);
    }

    /// <summary>Its height in em.</summary>
    public static double Tall => KeyHeight + (2 * Pad);

    /// <summary>Shows the selected tape.</summary>
    public void Show(Reading now)
    {
        int tape = now.Engine.Primary;
        if (tape < 1 || tape > now.Tapes.Length) return;
        ref readonly TapeStatus status = ref now.Tapes[tape - 1];
        if (tape != _tape) _number.Text = $"{tape}";
        _tape = tape;
        _state.State = status.State;
        _keys.Show(status);
        _volume.Show(status.Volume);
        _pan.Show(status.Pan);
    }

    protected override AutomationPeer OnCreateAutomationPeer() => new GroupPeer(this, "Selected tape");

    protected override void Lay(Size size)
    {
        double pad = Pad * Rem, height = size.Height - (2 * pad), x = pad;
        Put(_number, x + pad, pad, 2.6 * Rem, height);
        x += 3 * Rem;
        Put(_state, x, pad, StateWidth * Rem, height);
        x += (StateWidth * Rem) + pad;
        double sliders = ((VolumeWidth + PanWidth) * Rem) + (4 * pad), room = size.Width - x - sliders - pad;
        double each = (room / _keys.All.Count) - (pad / 2);
        foreach (KeyButton key in _keys.All)
        {
            Put(key, x, pad, each, height);
            x += each + (pad / 2);
        }
        Put(_volume, x + (2 * pad), pad, VolumeWidth * Rem, height);
        Put(_pan, x + (4 * pad) + (VolumeWidth * Rem), pad, PanWidth * Rem, height);
    }
}
