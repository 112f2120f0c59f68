using System.CommandLine;
using Modul.Core.Control.Cues;
using Modul.Core.Control.Midi;
using Modul.Standalone;
using Modul.Standalone.Commands;

using var console = new Utf8Console();
var root = new RootCommand("Modul, a live looper: eight tapes that record, loop and layer what you play.")
{
    LiveCommand.Create(),
    LatencyCommand.Create(),
    DevicesCommand.Create(),
    RenderCommand.Create(),
    DemoCommand.Create(),
    BenchCommand.Create(),
    DoctorCommand.Create(),
    InstallPluginCommand.Create(),
};
root.Directives.Clear();
var parsing = new ParserConfiguration { ResponseFileTokenReplacer = null };
if (args.Length == 0)
{
    root.Parse("--help", parsing).Invoke(new InvocationConfiguration { Output = Console.Error });
    return ExitCode.BadInput;
}
ParseResult parsed = root.Parse(args, parsing);
try
{
    if (UsageProblems.Of(parsed) is { Count: > 0 } problems) throw new BadInputException(problems);
    return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception problem) when (problem is BadInputException or CueSheetException or MidiMapException)
{
    Console.Error.WriteLine(problem.Message);
    return ExitCode.BadInput;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("stopped: nothing was written");
    return ExitCode.Failed;
}
catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(problem.Message.ReplaceLineEndings(" "));
    return ExitCode.Failed;
}
