using System.Windows;
using System.Windows.Automation.Peers;
using System.Windows.Media;
using Modul.Editor.Automation;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Controls;

/// <summary>A line of text.</summary>
internal sealed class Caption(Look look, string name, string text, uint colour = Colours.Soft) : StageElement(look, name)
{
    private string _text = text;

    /// <summary>What it says.</summary>
    public string Text
    {
        get => _text;
        set
        {
            if (value == _text) return;
            if (UIElementAutomationPeer.FromElement(this) is StagePeer peer) peer.Changed(_text, value);
            _text = value;
            InvalidateVisual();
        }
    }

    /// <summary>Its size in em.</summary>
    public double TextSize { get; init; } = 0.8;

    /// <summary>Whether it ends at the right edge.</summary>
    public bool AtRight { get; init; }

    /// <summary>Whether it is bold.</summary>
    public bool Bold { get; init; }

    protected override AutomationPeer OnCreateAutomationPeer() => new StagePeer(this, AutomationControlType.Text, () => Text);

    protected override void Draw(DrawingContext to)
    {
        if (Text.Length == 0 || RenderSize.Width <= 0) return;
        FormattedText made = Look.Text(Text, TextSize, colour, Bold);
        made.MaxTextWidth = Math.Max(1, RenderSize.Width);
        made.MaxLineCount = 1;
        made.Trimming = TextTrimming.CharacterEllipsis;
        made.TextAlignment = AtRight ? TextAlignment.Right : TextAlignment.Left;
        to.DrawText(made, new Point(0, Look.Snap((RenderSize.Height - made.Height) / 2)));
    }
}
