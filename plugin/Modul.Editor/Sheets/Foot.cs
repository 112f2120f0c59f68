using System.Windows;
using Modul.Editor.Controls;
using Modul.Editor.Model;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Sheets;

/// <summary>The last line: the machine in short, what was told last, and the keys that open the sheets.</summary>
internal sealed class Foot : StagePanel
{
    private const double Every = 0.5;
    private const double NoticeSeconds = 8;
    private const double Gap = 0.5;
    private const double MachineWidth = 5.4;
    private const double HelpWidth = 2.6;
    private const double TextSize = 0.9;

    private readonly KeyButton _machine;
    private readonly KeyButton _help;
    private readonly Caption _summary;
    private readonly Caption _notice;
    private readonly Facts _facts;
    private double _toldAt = double.NegativeInfinity;
    private double _shownAt = double.NegativeInfinity;

    public Foot(Look look, Facts facts, Action machine, Action help)
        : base(look)
    {
        _facts = facts;
        _machine = new KeyButton(look, "Machine", "machine", machine) { IsSwitch = true, Tip = "driver, buffers, gap, memory" };
        _help = new KeyButton(look, "Help: the keys", "?", help) { IsSwitch = true, Tip = "the keys (?)" };
        _summary = new Caption(look, "Machine in short", "") { TextSize = TextSize };
        _notice = new Caption(look, "Notice", "", Colours.Worry) { TextSize = TextSize, AtRight = true, Bold = true };
        foreach (UIElement part in (UIElement[])[_machine, _summary, _notice, _help]) Children.Add(part);
    }

    /// <summary>Tells a line, for some seconds.</summary>
    public void Tell(string line, double now)
    {
        _notice.Text = line;
        _toldAt = now;
    }

    /// <summary>Shows a reading, twice a second; true where the machine's facts are others.</summary>
    public bool Show(Reading reading, bool moves, bool machineOpen, bool helpOpen, double now)
    {
        _machine.Lit = machineOpen;
        _help.Lit = helpOpen;
        if (_notice.Text.Length > 0 && now - _toldAt > NoticeSeconds) _notice.Text = "";
        if (now - _shownAt < Every) return false;
        _shownAt = now;
        if (!_facts.Take(reading, moves)) return false;
        _summary.Text = _facts.Summary;
        return true;
    }

    protected override void Lay(Size size)
    {
        double gap = Gap * Rem, machine = MachineWidth * Rem, help = HelpWidth * Rem, room = size.Width - machine - help - (3 * gap);
        Put(_machine, 0, 0, machine, size.Height);
        Put(_summary, machine + gap, 0, room * 0.6, size.Height);
        Put(_notice, machine + gap + (room * 0.6) + gap, 0, room * 0.4, size.Height);
        Put(_help, size.Width - help, 0, help, size.Height);
    }
}
