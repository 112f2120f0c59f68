using Spectre.Console;

namespace Modul.Standalone.Stage;

/// <summary>The report of a live performance for a reader, when it has ended.</summary>
internal static class LiveTable
{
    /// <summary>Prints it on standard output.</summary>
    public static void Print(LiveReport report)
    {
        PrintTapes(report, AnsiConsole.Console);
        PrintLines(report, Console.Out);
    }

    /// <summary>Prints it as plain text.</summary>
    public static void Print(LiveReport report, TextWriter writer)
    {
        PrintTapes(report, AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(writer) }));
        PrintLines(report, writer);
    }

    private static void PrintLines(LiveReport report, TextWriter writer)
    {
        writer.WriteLine($"{(double)report.EngineFrames / report.Rate:0.000} s at {report.Rate} Hz, {report.Driver}, period {report.Period}, "
            + $"in {report.InputBuffer}, out {report.OutputBuffer}");
        writer.WriteLine($"gap {report.Gap.In}+{report.Gap.Out} frames ({MachineWords.Milliseconds(report.Gap.In + report.Gap.Out, report.Rate)}), "
            + MachineWords.Explained(report.Gap.Source));
        writer.WriteLine($"xruns {report.Xruns}, holes {report.Holes}, stalls absorbed {report.StallsAbsorbed}, server lost {Times(report.Losses)}");
        writer.WriteLine($"{report.Callbacks} callbacks: {Words(report.Duration)}; began late by {Words(report.Lateness)}");
        if (report.LostInput > 0) writer.WriteLine($"{report.LostInput} frames of input lost: the engine was over a second behind");
        if (report.Refused > 0) writer.WriteLine($"commands refused, as not possible then: {report.Refused}");
        if (report.OutOfMemory > 0) writer.WriteLine($"the memory did not suffice {Times(report.OutOfMemory)}: more with --memory");
        if (report.NaNs + report.Infinities + report.Denormals > 0)
            writer.WriteLine($"kept out of the input: {report.NaNs} NaNs, {report.Infinities} infinities, {report.Denormals} denormals");
        if (report.Clipped) writer.WriteLine("the master clipped: turn tapes down");
    }

    private static void PrintTapes(LiveReport report, IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("tape", "state", "frames", "seconds", "layers");
        foreach (int right in (int[])[2, 3, 4]) table.Columns[right].RightAligned();
        foreach (LiveTapeReport tape in report.Tapes)
            if (tape.Length > 0)
                table.AddRow($"{tape.Tape}", tape.State, $"{tape.Length}", $"{(double)tape.Length / report.Rate:0.000}", $"{tape.Layers}");
        if (table.Rows.Count > 0) console.Write(table);
    }

    private static string Words(Durations durations) =>
        $"p50 {durations.P50:0.#} p99 {durations.P99:0.#} p99.9 {durations.P999:0.#} max {durations.Max:0.#} us";

    private static string Times(long number) => number == 1 ? "1 time" : $"{number} times";
}
