namespace Modul.Clap.Tests.Checks;

/// <summary>Ids of Modul's parameters, which never change; the reference has some of them.</summary>
internal static class Ids
{
    public const uint SelectedTape = 1;
    public const uint PlayThrough = 2;
    public const uint Metronome = 3;
    public const uint MetronomeLevel = 4;
    public const uint Quantize = 5;
    public const uint Sync = 6;
    public const uint Gap = 7;
    public const uint Bypass = 8;
    public const uint Merge = 20;
    public const uint ClearAll = 21;

    public static uint Volume(uint tape) => (tape * 100) + 1;

    public static uint Also(uint tape) => (tape * 100) + 6;

    public static uint Record(uint tape) => (tape * 100) + 20;

    public static uint Overdub(uint tape) => (tape * 100) + 21;

    public static uint Play(uint tape) => (tape * 100) + 23;

    public static uint Stop(uint tape) => (tape * 100) + 24;

    public static uint Undo(uint tape) => (tape * 100) + 25;
}
