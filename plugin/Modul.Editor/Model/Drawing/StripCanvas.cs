using Modul.Core.Control;

namespace Modul.Editor.Model.Drawing;

/// <summary>The level of the input or the master: two lying bars. [control]</summary>
internal sealed class StripCanvas
{
    private const double HoldUnits = 2;

    private readonly MeterPicture _meter = new();

    /// <summary>What changed in the last frame.</summary>
    public Damage Damage { get; } = new();

    /// <summary>Draws wholly the next time.</summary>
    public void Resize(int width, int height, Ink ink) => _meter.Put(new PixelRect(0, 0, width, height), upright: false, ink.Px(HoldUnits));

    /// <summary>Draws what changed.</summary>
    public void Draw(in Pixels to, StereoLevel level, in Moment moment)
    {
        Damage.Clear();
        if (_meter.Draw(to, level.Left, level.Right, moment.Seconds)) Damage.Add(_meter.Place);
    }
}
