using System.CommandLine;
using Modul.Standalone.Cards;
using Modul.Standalone.Live;

namespace Modul.Standalone.Commands;

/// <summary><c>modul latency</c>: what the round trip really is.</summary>
internal static class LatencyCommand
{
    public static Command Create()
    {
        Option<DriverRequest?> driver = Options.Driver();
        var connect = new Option<bool>("--connect") { Description = "Connects to the sound card's first two inputs and outputs" };
        var save = new Option<bool>("--save") { Description = "Keeps it as the gap of this driver, rate and period, which 'live' then uses" };
        var command = new Command("latency", "Measures the round trip: plays a short sweep and finds it in the input. Lead a cable from an output to an input first.")
        {
            driver, connect, save,
        };
        command.SetAction(parsed => LatencyRun.Run(parsed.GetValue(driver) ?? default, parsed.GetValue(connect), parsed.GetValue(save)));
        return command;
    }
}
