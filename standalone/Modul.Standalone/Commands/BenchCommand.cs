using System.CommandLine;
using System.Text.Json;
using Modul.Standalone.Benching;

namespace Modul.Standalone.Commands;

/// <summary><c>modul bench</c>: what the engine costs, and what collections do to the audio.</summary>
internal static class BenchCommand
{
    private const int DefaultSeconds = 8;
    private const int MostSeconds = 3600;

    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Prints one JSON object a row" };
        var collections = new Option<bool>("--collections")
        {
            Description = "Measures instead whether collections reach the audio: in a runtime of its own, and in the program's",
        };
        Option<int?> seconds = Options.Number("--seconds", "S", 1, MostSeconds, $"With --collections: seconds of each of its rows [default: {DefaultSeconds}]");
        var command = new Command("bench", "Measures what the engine costs beside reading the same bytes; takes under a minute.") { collections, seconds, json };
        command.Validators.Add(result =>
        {
            if (result.GetResult(seconds) is not null && !result.GetValue(collections)) result.AddError("--seconds: expected --collections beside it, found none");
        });
        command.SetAction(parsed =>
        {
            bool asJson = parsed.GetValue(json);
            if (parsed.GetValue(collections)) ShowCollections(TimeSpan.FromSeconds(parsed.GetValue(seconds) ?? DefaultSeconds), asJson);
            else ShowCosts(asJson);
            return ExitCode.Done;
        });
        return command;
    }

    private static void ShowCosts(bool asJson)
    {
        if (!asJson) Console.WriteLine($"{"mode",-8} {"memory",-10} {"tapes",5} {"block",6} {"ns/frame/tape",14} {"reading",8} {"ratio",6}");
        foreach (BenchRow row in Bench.Rows()) Console.WriteLine(asJson ? JsonSerializer.Serialize(row, BenchRowJson.Default.BenchRow) : Line(row));
    }

    private static void ShowCollections(TimeSpan time, bool asJson)
    {
        CollectionRow[] rows = CollectionBench.Rows(time);
        IEnumerable<string> lines = asJson
            ? rows.Select(row => JsonSerializer.Serialize(row, BenchRowJson.Default.CollectionRow))
            : CollectionTable.Lines(rows);
        foreach (string line in lines) Console.WriteLine(line);
    }

    private static string Line(BenchRow row) =>
        $"{row.Mode,-8} {row.Memory,-10} {row.Tapes,5} {row.Block,6} {row.NsFrameTape,14:0.000} {row.ReadNsFrameTape,8:0.000} {row.Ratio,6:0.00}"
        + (row.WorstBlockUs is { } worst ? $"   worst of {row.Blocks} blocks: {worst:0.0} us" : "");
}
