using System.Windows.Automation.Peers;
using System.Windows.Media;
using Modul.Core.Tapes;
using Modul.Editor.Automation;
using Modul.Editor.Controls;
using Modul.Editor.Model;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Lanes;

/// <summary>What a tape does, as a word on its colour.</summary>
internal sealed class StatePlate(Look look, string name) : StageElement(look, name)
{
    private const double TextSize = 1.2;
    private const double Pad = 0.4;

    private TapeState _state;

    /// <summary>The state shown.</summary>
    public TapeState State
    {
        get => _state;
        set
        {
            if (value == _state) return;
            if (UIElementAutomationPeer.FromElement(this) is StagePeer peer) peer.Changed(Words.Of(_state), Words.Of(value));
            _state = value;
            InvalidateVisual();
        }
    }

    protected override AutomationPeer OnCreateAutomationPeer() => new StagePeer(this, AutomationControlType.Text, () => Words.Of(State));

    protected override void Draw(DrawingContext to)
    {
        uint ground = Colours.Of(State);
        Plate(to, Whole, ground, ground);
        Centre(to, Look.Fit(Words.Of(State), TextSize, Colours.TextOf(State), RenderSize.Width - (Pad * Look.Rem)), Whole);
    }
}
