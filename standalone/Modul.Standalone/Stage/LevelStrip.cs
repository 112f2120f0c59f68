using Modul.Core.Control;

namespace Modul.Standalone.Stage;

/// <summary>The meters of the input and the master, with the marks that stay once they clipped.</summary>
internal sealed class LevelStrip(Bar bar)
{
    private const string Input = " INPUT";
    private const string Master = " MASTER";
    private const int Pads = 4;

    public void Draw(Canvas canvas, int y, Snapshot now)
    {
        int meter = (canvas.Width - Input.Length - Master.Length - Pads - Pads) / 4;
        if (meter < 3) return;
        int x = Side(canvas, 0, y, meter, Input, now.InputLevel, now.Engine.InputClipped != 0);
        Side(canvas, x, y, meter, Master, now.MasterLevel, now.Engine.MasterClipped != 0);
    }

    private int Side(Canvas canvas, int x, int y, int meter, string name, StereoLevel level, bool clipped)
    {
        x = canvas.Put(x, y, name, clipped ? Palette.Alarm : Palette.Bright);
        x = canvas.Put(x, y, clipped ? "! " : "  ", clipped ? Palette.Alarm : Palette.Plain);
        bar.Meter(canvas, x, y, meter, 'L', level.Left, level.Left > 1);
        bar.Meter(canvas, x + meter + 1, y, meter, 'R', level.Right, level.Right > 1);
        return x + (2 * meter) + 2;
    }
}
