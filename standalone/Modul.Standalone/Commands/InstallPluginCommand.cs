using System.CommandLine;
using Modul.Standalone.Plugins;

namespace Modul.Standalone.Commands;

/// <summary><c>modul install-plugin</c>: puts the CLAP plugin where DAWs look for it.</summary>
internal static class InstallPluginCommand
{
    public static Command Create()
    {
        var to = new Option<string?>("--to") { HelpName = "DIR", Description = $"The folder to put it into [default: {PluginFile.DefaultFolder}]" };
        to.Validators.Add(result => Options.RefuseEmpty(result, "--to"));
        var command = new Command("install-plugin", "Puts the CLAP plugin where DAWs look for it.") { to };
        command.SetAction(parsed =>
        {
            Console.WriteLine($"{PluginFile.Install(parsed.GetValue(to) ?? PluginFile.DefaultFolder)}: have your DAW scan its plugins, then look for Modul");
            return ExitCode.Done;
        });
        return command;
    }
}
