using Modul.Core.Control;

namespace Modul.Standalone.Stage;

/// <summary>A tape on one row.</summary>
internal sealed class TapeLine(TapeHead head, Bar bar, ClipHold clips)
{
    private const int AwaitedWidth = 8;
    private const int MeterWidth = 12;
    private const int NumbersWidth = 31;
    private const int NumbersFrom = 58;
    private const int MeterFrom = 72;

    public void Draw(Canvas canvas, int y, Snapshot now, int index)
    {
        ref readonly TapeStatus tape = ref now.Tapes[index];
        head.Draw(canvas, y, now, index);
        int x = TapeHead.Width, end = canvas.Width;
        head.DrawAwaited(canvas, x, y, tape, AwaitedWidth);
        if (canvas.Width >= MeterFrom) end = DrawMeter(canvas, end, y, now.LevelOf(index), index);
        if (canvas.Width >= NumbersFrom) end = DrawNumbers(canvas, end - NumbersWidth, y, now, index);
        bar.Draw(canvas, x + AwaitedWidth + 1, y, end - x - AwaitedWidth - 2, now.RoundOf(index), TapeHead.BarStyle(now, index));
    }

    private int DrawMeter(Canvas canvas, int end, int y, StereoLevel level, int index)
    {
        (bool left, bool right) = clips.Take(index, level);
        bar.Meter(canvas, end - MeterWidth, y, MeterWidth, ' ', Math.Max(level.Left, level.Right), left || right);
        return end - MeterWidth;
    }

    private static int DrawNumbers(Canvas canvas, int x, int y, Snapshot now, int index)
    {
        ref readonly TapeStatus tape = ref now.Tapes[index];
        canvas.Put(x, y, $"{TapeFields.Percent(tape, now.RoundOf(index)),4} {TapeFields.Seconds(tape, now),9} {TapeFields.Volume(tape),8}", Palette.Value);
        if (tape.Mute != 0) canvas.Put(x + 24, y, " M ", Palette.Mute);
        if (tape.Solo != 0) canvas.Put(x + 27, y, " S ", Palette.Solo);
        return x;
    }
}
