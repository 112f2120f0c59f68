using System.CommandLine;
using System.Text.Json;
using Modul.Standalone.Benching;

namespace Modul.Standalone.Commands;

/// <summary><c>modul bench</c>: what the engine costs.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Prints one JSON object a row" };
        var command = new Command("bench", "Measures what the engine costs beside reading the same bytes; takes under a minute.") { json };
        command.SetAction(parsed =>
        {
            bool asJson = parsed.GetValue(json);
            if (!asJson) Console.WriteLine($"{"mode",-8} {"memory",-10} {"tapes",5} {"block",6} {"ns/frame/tape",14} {"reading",8} {"ratio",6}");
            foreach (BenchRow row in Bench.Rows()) Console.WriteLine(asJson ? JsonSerializer.Serialize(row, BenchRowJson.Default.BenchRow) : Line(row));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Line(BenchRow row) =>
        $"{row.Mode,-8} {row.Memory,-10} {row.Tapes,5} {row.Block,6} {row.NsFrameTape,14:0.000} {row.ReadNsFrameTape,8:0.000} {row.Ratio,6:0.00}"
        + (row.WorstBlockUs is { } worst ? $"   worst of {row.Blocks} blocks: {worst:0.0} us" : "");
}
