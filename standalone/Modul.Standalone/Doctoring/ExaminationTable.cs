using Spectre.Console;

namespace Modul.Standalone.Doctoring;

/// <summary>The findings for a reader: a table in a terminal, lines elsewhere.</summary>
internal static class ExaminationTable
{
    /// <summary>Prints the table.</summary>
    public static void Print(Examination examination)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("", "what", "found, and how to mend it");
        foreach (Finding finding in examination.Findings)
        {
            var verdict = new Text(Word(finding.Verdict), new Style(ColourOf(finding.Verdict)));
            table.AddRow(verdict, new Text(finding.Name), new Text(finding.Mend is { } mend ? $"{finding.Found}\n> {mend}" : finding.Found));
        }
        AnsiConsole.Write(table);
        Console.WriteLine(Sum(examination));
    }

    /// <summary>The same without a terminal.</summary>
    public static IEnumerable<string> Lines(Examination examination)
    {
        foreach (Finding finding in examination.Findings)
        {
            yield return $"{Word(finding.Verdict)}: {finding.Name}: {finding.Found}";
            if (finding.Mend is { } mend) yield return $"  mend: {mend}";
        }
        yield return Sum(examination);
    }

    private static string Sum(Examination examination) => examination.Fit ? "fit for live work" : "not fit for live work";

    private static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    private static Color ColourOf(Verdict verdict) => verdict switch
    {
        Verdict.Good => Color.Green,
        Verdict.Warning => Color.Yellow,
        _ => Color.Red,
    };
}
