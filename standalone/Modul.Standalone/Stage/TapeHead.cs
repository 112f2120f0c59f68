using Modul.Core.Control;
using Modul.Core.Tapes;
using Modul.Editor.Model;
using Spectre.Console;

namespace Modul.Standalone.Stage;

/// <summary>A tape's number with its marks, and its state on the state's colour.</summary>
internal sealed class TapeHead(Glyphs glyphs)
{
    /// <summary>Columns of both.</summary>
    public const int Width = StateFrom + 12;

    private const int StateFrom = 4;

    private static readonly string[] Plates = [.. Enum.GetNames<TapeState>().Select(name => " " + name.ToUpperInvariant())];

    /// <summary>Draws it on one row.</summary>
    public void Draw(Canvas canvas, int y, Snapshot now, int index)
    {
        DrawNumber(canvas, y, now, index);
        Style style = StateStyle(now, index);
        canvas.Fill(StateFrom, y, Width - StateFrom, ' ', style);
        canvas.Put(StateFrom, y, Plates[(int)now.Tapes[index].State], style);
    }

    /// <summary>Goes on with it on the rows below; the first of them tells what the tape waits for.</summary>
    public void DrawBelow(Canvas canvas, int y, int rows, Snapshot now, int index)
    {
        for (int row = 0; row < rows; row++)
        {
            canvas.Fill(0, y + row, StateFrom, ' ', NumberStyle(now, index));
            canvas.Fill(StateFrom, y + row, Width - StateFrom, ' ', StateStyle(now, index));
        }
        DrawAwaited(canvas, StateFrom, y, now.Tapes[index], Width - StateFrom);
    }

    /// <summary>Draws what a tape waits for, where it waits.</summary>
    public void DrawAwaited(Canvas canvas, int x, int y, in TapeStatus tape, int width)
    {
        if (Words.OfAwaited(tape.Awaited) is not { } action) return;
        canvas.Fill(x, y, width, ' ', Palette.Waits);
        canvas.Fill(x, y, 1, glyphs.Awaits, Palette.Waits);
        canvas.Put(x + 1, y, action, Palette.Waits, x + width);
    }

    /// <summary>The colour of a tape's position bar; grey where it plays and is not heard.</summary>
    public static Style BarStyle(Snapshot now, int index) =>
        PlaysUnheard(now, index) ? Palette.Unheard : Palette.BarOf(now.Tapes[index].State);

    private void DrawNumber(Canvas canvas, int y, Snapshot now, int index)
    {
        char mark = now.IsPrimary(index) ? glyphs.Primary : now.IsSecondary(index) ? '+' : ' ';
        canvas.Put(0, y, $"{mark}{index + 1,2} ", NumberStyle(now, index));
    }

    private static Style NumberStyle(Snapshot now, int index) =>
        now.IsPrimary(index) ? Palette.Selected : now.IsSecondary(index) ? Palette.Secondary : Palette.Number;

    private static Style StateStyle(Snapshot now, int index) =>
        PlaysUnheard(now, index) ? Palette.Number : Palette.BlockOf(now.Tapes[index].State);

    private static bool PlaysUnheard(Snapshot now, int index) => now.Tapes[index].State == TapeState.Playing && now.IsSilenced(index);
}
