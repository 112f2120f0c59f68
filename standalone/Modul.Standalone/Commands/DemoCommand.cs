using System.CommandLine;
using Modul.Standalone.Rendering;

namespace Modul.Standalone.Commands;

/// <summary><c>modul demo</c>: the bundled performance.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var command = new Command("demo", "Renders the bundled performance to out/demo and says where to listen.");
        command.SetAction(_ =>
        {
            string sheet = Path.Combine(AppContext.BaseDirectory, "demo", "demo.cues");
            string folder = Path.Combine("out", "demo");
            int code = RenderRun.Run(new RenderOptions { Cues = sheet, Output = folder });
            Console.WriteLine($"Listen to {Path.Combine(folder, "master.wav")}: the performance. tape-N.wav are its loops, one pass each.");
            return code;
        });
        return command;
    }
}
