using Modul.Core.Control;
using Spectre.Console;

namespace Modul.Standalone.Stage;

/// <summary>A tape on two rows or more: its bar above, its numbers below, a meter a side.</summary>
internal sealed class TapePanel(TapeHead head, Bar bar, ClipHold clips)
{
    private const int MiddleFrom = TapeHead.Width + 1;
    private const int MeterFrom = 56;
    private const int UsualWidth = 80;
    private const int UsualMeter = 14;
    private const int MostMeter = 40;
    private const int Percent = 5;
    private const int Badge = 6;
    private const int RoomyText = 54;

    /// <summary>Draws it; from 4 rows on the last stays free.</summary>
    public void Draw(Canvas canvas, int y, int rows, Snapshot now, int index)
    {
        int used = rows < 4 ? rows : rows - 1, numbers = y + used - 1;
        head.Draw(canvas, y, now, index);
        head.DrawBelow(canvas, y + 1, used - 1, now, index);
        int end = canvas.Width >= MeterFrom ? DrawMeters(canvas, y, now.LevelOf(index), index) - 1 : canvas.Width;
        for (int row = y; row < numbers; row++) DrawBar(canvas, row, end, now, index);
        DrawMarks(canvas, y, end, now, index);
        DrawNumbers(canvas, numbers, end, now, index);
    }

    private int DrawMeters(Canvas canvas, int y, StereoLevel level, int index)
    {
        int width = Math.Clamp(UsualMeter + ((canvas.Width - UsualWidth) / 4), UsualMeter - 4, MostMeter), x = canvas.Width - width;
        (bool left, bool right) = clips.Take(index, level);
        bar.Meter(canvas, x, y, width, 'L', level.Left, left);
        bar.Meter(canvas, x, y + 1, width, 'R', level.Right, right);
        return x;
    }

    private void DrawBar(Canvas canvas, int y, int end, Snapshot now, int index) =>
        bar.Draw(canvas, MiddleFrom, y, end - MiddleFrom - Percent - (2 * Badge), now.RoundOf(index), TapeHead.BarStyle(now, index));

    private static void DrawMarks(Canvas canvas, int y, int end, Snapshot now, int index)
    {
        ref readonly TapeStatus tape = ref now.Tapes[index];
        int x = end - (2 * Badge) - Percent;
        if (x < MiddleFrom) return;
        canvas.Put(x, y, $"{TapeFields.Percent(tape, now.RoundOf(index)),4}", Palette.Bright);
        if (tape.Mute != 0) canvas.Put(end - (2 * Badge), y, " MUTE ", Palette.Mute);
        if (tape.Solo != 0) canvas.Put(end - Badge, y, " SOLO ", Palette.Solo);
    }

    private static void DrawNumbers(Canvas canvas, int y, int end, Snapshot now, int index)
    {
        ref readonly TapeStatus tape = ref now.Tapes[index];
        bool roomy = end - MiddleFrom >= RoomyText;
        Style style = tape.Length == 0 ? Palette.Dim : Palette.Value;
        int x = canvas.Put(MiddleFrom, y, $"{TapeFields.Seconds(tape, now),8} {TapeFields.Bars(tape, now),-10} ", Palette.Bright, end);
        x = canvas.Put(x, y, $"{TapeFields.Volume(tape),8} {TapeFields.Pan(tape),-4} ", style, end);
        canvas.Put(x, y, TapeFields.Layers(tape, roomy), Palette.Dim, end);
    }
}
