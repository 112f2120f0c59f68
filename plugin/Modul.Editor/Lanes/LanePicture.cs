using System.Windows.Automation.Peers;
using Modul.Core.Storage;
using Modul.Editor.Automation;
using Modul.Editor.Controls;
using Modul.Editor.Model;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Lanes;

/// <summary>A tape's numbers, waveform, heads and meter.</summary>
internal sealed class LanePicture(Look look, int index, Reading reading, bool numbers, Peak[] chunk)
    : CanvasElement(look, $"Tape {index + 1} waveform and level", Colours.Ground)
{
    private const int Room = 128;

    private readonly LaneCanvas _canvas = new(chunk);

    /// <summary>Draws a frame.</summary>
    public void DrawFrame(ITapeMachine machine, in Moment moment, ref int patience)
    {
        if (Surface is not { } surface) return;
        _canvas.Draw(surface.Pixels, machine, reading, index, moment, ref patience);
        surface.Show(_canvas.Damage);
    }

    protected override void Resized(PixelSurface surface) => _canvas.Resize(surface.Width, surface.Height, Look.Ink, numbers);

    protected override AutomationPeer OnCreateAutomationPeer() => new StagePeer(this, AutomationControlType.Image, Tell);

    private string Tell()
    {
        LaneNumbers told = LaneNumbers.Of(reading, index, -1);
        TextLine line = new(stackalloc char[Room]);
        told.WriteBars(ref line);
        line.Add(" ");
        told.WriteSeconds(ref line);
        line.Add(" ");
        told.WriteLayers(ref line);
        line.Add(" ");
        told.WriteHeard(ref line);
        return line.Text.Trim().ToString();
    }
}
