using System.Windows.Automation.Peers;
using Modul.Core.Control;
using Modul.Editor.Automation;
using Modul.Editor.Controls;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Header;

/// <summary>The level of the input or the master.</summary>
internal sealed class LevelPicture(Look look, string name) : CanvasElement(look, name, Colours.Panel)
{
    private readonly StripCanvas _canvas = new();
    private StereoLevel _level;

    /// <summary>Draws a frame.</summary>
    public void DrawFrame(StereoLevel level, in Moment moment)
    {
        _level = level;
        if (Surface is not { } surface) return;
        _canvas.Draw(surface.Pixels, level, moment);
        surface.Show(_canvas.Damage);
    }

    protected override void Resized(PixelSurface surface) => _canvas.Resize(surface.Width, surface.Height, Look.Ink);

    protected override AutomationPeer OnCreateAutomationPeer() => new StagePeer(this, AutomationControlType.Image, Tell);

    private string Tell()
    {
        double highest = Math.Max(_level.Left, _level.Right);
        return highest > 0 ? $"{20 * Math.Log10(highest):0} dB" : "silence";
    }
}
