using System.CommandLine;
using System.Text.Json;
using Modul.Standalone.Doctoring;

namespace Modul.Standalone.Commands;

/// <summary><c>modul doctor</c>: what this machine lacks for live work.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Prints the findings as one JSON object" };
        var command = new Command("doctor", "Tells what this machine lacks for live work and how to mend it; exit code 0 when it is fit.") { json };
        command.SetAction(parsed =>
        {
            var examination = new Examination([.. Doctor.Checks().Select(check => check.Look())]);
            Print(examination, parsed.GetValue(json));
            return examination.Fit ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static void Print(Examination examination, bool json)
    {
        if (json) Console.WriteLine(JsonSerializer.Serialize(examination, ExaminationJson.Default.Examination));
        else if (!Console.IsOutputRedirected) ExaminationTable.Print(examination);
        else foreach (string line in ExaminationTable.Lines(examination)) Console.WriteLine(line);
    }
}
