using Modul.Core.Tapes;
using Spectre.Console;

namespace Modul.Standalone.Stage;

/// <summary>The colours, chosen to be told apart from two metres.</summary>
internal static class Palette
{
    public static readonly Style Plain = Style.Plain;
    public static readonly Style Bright = new(Color.White, decoration: Decoration.Bold);
    public static readonly Style Dim = new(Color.Grey);
    public static readonly Style Value = new(Color.White);
    public static readonly Style On = new(Color.Black, Color.Aqua, Decoration.Bold);
    public static readonly Style Mute = new(Color.Black, Color.Yellow, Decoration.Bold);
    public static readonly Style Solo = new(Color.Black, Color.Aqua, Decoration.Bold);
    public static readonly Style Waits = new(Color.Black, Color.Yellow, Decoration.Bold);
    public static readonly Style Alarm = new(Color.White, Color.Red, Decoration.Bold);
    public static readonly Style Warn = new(Color.Yellow, decoration: Decoration.Bold);
    public static readonly Style Selected = new(Color.Black, Color.White, Decoration.Bold);
    public static readonly Style Secondary = new(Color.Black, Color.Aqua, Decoration.Bold);
    public static readonly Style Number = new(Color.White, Color.Grey23);
    public static readonly Style BeatOn = new(Color.Lime);
    public static readonly Style FirstBeatOn = new(Color.Red);
    public static readonly Style BeatOff = new(Color.Grey30);
    public static readonly Style Track = new(Color.Grey, Color.Grey19);
    public static readonly Style Unheard = new(Color.Grey, Color.Grey19);
    public static readonly Style Low = new(Color.Green, Color.Grey19);
    public static readonly Style Middle = new(Color.Yellow, Color.Grey19);
    public static readonly Style High = new(Color.Red, Color.Grey19);

    private static readonly Color[] Colors =
    [
        Color.Grey39, Color.Yellow, Color.Red, Color.Green, Color.DarkOrange, Color.Fuchsia, Color.Blue,
    ];

    private static readonly Style[] Blocks =
    [
        .. Colors.Select((color, i) => new Style(i is 0 or 2 or 6 ? Color.White : Color.Black, i == 0 ? Color.Grey19 : color, Decoration.Bold)),
    ];

    private static readonly Style[] Bars = [.. Colors.Select(color => new Style(color, Color.Grey19))];

    /// <summary>A state's word on its colour.</summary>
    public static Style BlockOf(TapeState state) => Blocks[(int)state];

    /// <summary>A state's position bar.</summary>
    public static Style BarOf(TapeState state) => Bars[(int)state];
}
