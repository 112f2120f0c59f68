using Spectre.Console;

namespace Modul.Standalone.Rendering;

/// <summary>The report for a reader.</summary>
internal static class ReportTable
{
    public static void Print(RenderReport report, string folder)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("tape", "state", "frames", "seconds", "layers", "peak dBFS");
        foreach (int right in (int[])[2, 3, 4, 5]) table.Columns[right].RightAligned();
        foreach (TapeReport tape in report.Tapes)
        {
            bool empty = tape.Length == 0;
            table.AddRow(
                $"{tape.Tape}",
                tape.State,
                empty ? "" : $"{tape.Length}",
                empty ? "" : $"{(double)tape.Length / report.Rate:0.000}",
                empty ? "" : $"{tape.Layers}",
                tape.PeakDbfs is { } peak ? $"{peak:0.0}" : "");
        }
        AnsiConsole.Write(table);
        double seconds = (double)report.Frames / report.Rate;
        Console.WriteLine($"{seconds:0.000} s at {report.Rate} Hz, {report.RealTimeFactor:0.#} times as fast as real time");
        if (report.Refused > 0)
            Console.WriteLine($"{Count(report.Refused, "command")} refused: not possible then, as undo on an empty tape or bars without a tempo");
        if (report.NaNs + report.Infinities + report.Denormals > 0)
            Console.WriteLine($"kept out of the input: {report.NaNs} NaNs, {report.Infinities} infinities, {report.Denormals} denormals");
        if (report.OutOfMemory > 0) Console.WriteLine($"the memory did not suffice {Count(report.OutOfMemory, "time")}: more with --memory");
        if (report.Clipped) Console.WriteLine("the master clips: turn tapes down");
        Console.WriteLine($"written to {folder}");
    }

    private static string Count(long number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
