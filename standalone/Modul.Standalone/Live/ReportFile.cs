using System.Text.Json;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Live;

/// <summary>Writes a session's report; it takes its name when it is complete.</summary>
internal static class ReportFile
{
    public static void Write(string file, LiveReport report)
    {
        try
        {
            WholeFile.Replace(file, [.. JsonSerializer.SerializeToUtf8Bytes(report, LiveReportJson.Default.LiveReport), (byte)'\n']);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{file}: cannot be written: {problem.Message}", problem);
        }
    }
}
