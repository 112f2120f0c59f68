namespace Modul.Standalone.Stage;

/// <summary>
/// Which rows of the screen show what. The transport and one notice line come first, then a row for up to eight tapes; the rest is added as
/// there is room, and what is left makes the tapes taller.
/// </summary>
internal sealed record StageLayout
{
    private const int TapesFirst = 8;
    private const int TallestTape = 4;

    public StageLayout(int height, int tapes)
    {
        int left = height - 1;
        int kept = Math.Min(tapes, TapesFirst);
        Notices += Take(1);
        Levels += Take(kept);
        Machine += Take(kept);
        Keys += Take(kept);
        Machine += Take(kept);
        Keys += Take(kept);
        Notices += Take(kept);
        left = Math.Max(0, left);
        TapeHeight = Math.Clamp(left / tapes, 1, TallestTape);
        Visible = Math.Min(tapes, left / TapeHeight);
        KeysRow = height - Keys;
        NoticesRow = KeysRow - Notices;
        MachineRow = NoticesRow - Machine;

        int Take(int keep)
        {
            if (left <= keep) return 0;
            left--;
            return 1;
        }
    }

    /// <summary>Rows of the input's and the master's meters.</summary>
    public int Levels { get; }

    /// <summary>Rows of driver, buffers and callback.</summary>
    public int Machine { get; }

    /// <summary>Rows of notices.</summary>
    public int Notices { get; }

    /// <summary>Rows that name the keys.</summary>
    public int Keys { get; }

    /// <summary>Rows of one tape.</summary>
    public int TapeHeight { get; }

    /// <summary>Tapes that are shown.</summary>
    public int Visible { get; }

    public int TapesRow => 1 + Levels;

    public int MachineRow { get; }

    public int NoticesRow { get; }

    public int KeysRow { get; }

    /// <summary>The first tape shown, so that the selected one stands in the middle where not all are.</summary>
    public int FirstTape(int selected, int tapes) => Math.Clamp(selected - (Visible / 2), 0, tapes - Visible);
}
