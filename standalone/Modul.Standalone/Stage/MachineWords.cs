using Modul.Host.Shared;

namespace Modul.Standalone.Stage;

/// <summary>The machine's words.</summary>
internal static class MachineWords
{
    /// <summary>A driver as the option names it.</summary>
    public static string Of(DriverKind driver) => driver switch
    {
        DriverKind.Jack => "jack",
        DriverKind.Null => "null",
        DriverKind.Asio => "asio",
        _ => "auto",
    };

    /// <summary>What the audio half is at.</summary>
    public static string Of(MachineState state) => state switch
    {
        MachineState.Ready => "ready",
        MachineState.Running => "running",
        MachineState.Lost => "lost",
        _ => "ended",
    };

    /// <summary>Where a gap comes from, as a report names it.</summary>
    public static string Of(GapSource source) => source switch
    {
        GapSource.Driver => "driver",
        GapSource.Given => "given",
        _ => "saved",
    };

    /// <summary>What a report's name of a gap's source means.</summary>
    public static string Explained(string source) => source switch
    {
        "driver" => "as the driver claims",
        "given" => "as given",
        _ => "as measured and saved",
    };

    /// <summary>Frames as milliseconds.</summary>
    public static string Milliseconds(long frames, int rate) => rate == 0 ? "" : $"{1000.0 * frames / rate:0.0} ms";
}
