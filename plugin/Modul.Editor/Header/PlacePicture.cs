using System.Windows.Automation.Peers;
using Modul.Editor.Automation;
using Modul.Editor.Controls;
using Modul.Editor.Model;
using Modul.Editor.Model.Drawing;

namespace Modul.Editor.Header;

/// <summary>Bar and beat, beat lights, metre.</summary>
internal sealed class PlacePicture(Look look, Reading reading) : CanvasElement(look, "Bar and beat, metre", Colours.Panel)
{
    private const int Room = 32;

    private readonly PlaceCanvas _canvas = new();
    private Moment _moment;

    /// <summary>Draws a frame.</summary>
    public void DrawFrame(in Moment moment)
    {
        _moment = moment;
        if (Surface is not { } surface) return;
        _canvas.Draw(surface.Pixels, reading, moment);
        surface.Show(_canvas.Damage);
    }

    protected override void Resized(PixelSurface surface) => _canvas.Resize(Look.Ink, Look.Large);

    protected override AutomationPeer OnCreateAutomationPeer() => new StagePeer(this, AutomationControlType.Text, Tell);

    private string Tell()
    {
        TextLine line = new(stackalloc char[Room]);
        BeatPlace.Of(reading, _moment.Frame).Write(ref line);
        return $"{line.Text}, {reading.Engine.MeterBeats}/{reading.Engine.MeterUnit}";
    }
}
