using System.CommandLine;
using Modul.Core.Control.Cues;
using Modul.Standalone;
using Modul.Standalone.Commands;

var root = new RootCommand("Modul, a live looper: eight tapes that record, loop and layer what you play.")
{
    RenderCommand.Create(),
    DemoCommand.Create(),
    BenchCommand.Create(),
};
ParseResult parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message.ReplaceLineEndings(" "));
    Console.Error.WriteLine("'modul --help' and 'modul COMMAND --help' tell what can be given.");
    return ExitCode.BadInput;
}
try
{
    return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception problem) when (problem is BadInputException or CueSheetException)
{
    Console.Error.WriteLine(problem.Message);
    return ExitCode.BadInput;
}
catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(problem.Message.ReplaceLineEndings(" "));
    return ExitCode.Failed;
}
