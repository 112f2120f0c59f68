using System.Text.Json;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Live;

/// <summary>Writes a session's report; it takes its name when it is complete.</summary>
internal static class ReportFile
{
    public static void Write(string file, LiveReport report)
    {
        string part = $"{file}.{Guid.NewGuid().ToString("N")[..8]}.part";
        try
        {
            File.WriteAllText(part, JsonSerializer.Serialize(report, LiveReportJson.Default.LiveReport) + "\n");
            File.Move(part, file, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            File.Delete(part);
            throw new IOException($"{file}: cannot be written: {problem.Message}", problem);
        }
    }
}
