namespace Modul.Live.Tests.Live;

/// <summary>A performance with every kind of command whose frame is known.</summary>
internal static class Performances
{
    /// <summary>Frames after the first press.</summary>
    public const int Length = 288_000;

    /// <summary>
    /// The sheet, with its first press at a frame. The merge is pressed a whole loop of a second before the boundary at which it is swapped in, the tapes are
    /// written when no head is on them: neither then depends on when the storage thread comes to it.
    /// </summary>
    public static string Sheet(int first) => string.Join('\n', [.. Settings, .. Presses.Select(press => $"{first + press.Frame}f {press.Command}")]);

    private static readonly string[] Settings = ["tempo 240", "gap 64+128"];

    private static readonly (int Frame, string Command)[] Presses =
    [
        (0, "play-through on"),
        (0, "record 1"),
        (48_000, "record 1"),
        (48_333, "live-record on"),
        (52_001, "play-through off"),
        (56_001, "overdub 1"),
        (70_017, "feedback 1 0.5"),
        (80_003, "overdub 1"),
        (84_000, "volume 1 -6"),
        (86_111, "pan 1 0.5"),
        (90_000, "undo 1"),
        (97_000, "redo 1"),
        (100_000, "quantize beat"),
        (101_000, "record 2"),
        (125_000, "record 2"),
        (138_000, "quantize off"),
        (140_005, "replace 1"),
        (147_777, "replace 1"),
        (150_000, "mute 2 on"),
        (153_000, "mute 2 off"),
        (156_000, "solo 1 on"),
        (159_001, "solo 1 off"),
        (160_000, "metronome on"),
        (174_000, "metronome off"),
        (180_000, "write"),
        (185_000, "select 1"),
        (185_000, "also 2"),
        (192_200, "merge"),
        (262_000, "undo 1"),
        (270_000, "redo 1"),
        (276_000, "live-record off"),
        (278_000, "write"),
        (Length, "end"),
    ];
}
