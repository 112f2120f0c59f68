using System.CommandLine;
using Modul.Standalone.Cards;

namespace Modul.Standalone.Commands;

/// <summary><c>modul devices</c>: the ASIO drivers.</summary>
internal static class DevicesCommand
{
    public static Command Create()
    {
        var command = new Command("devices", "Lists the ASIO drivers of this machine: channels, buffer sizes, rates and latencies, in frames. Windows only.");
        command.SetAction(_ =>
        {
            foreach (string line in CardTable.Lines(CardDoor.Describe())) Console.WriteLine(line);
            return ExitCode.Done;
        });
        return command;
    }
}
