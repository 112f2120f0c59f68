using Modul.Host.Shared;
using Modul.Standalone.Latency;
using Modul.Standalone.Rendering;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Live;

/// <summary>A live session from the command line. [control]</summary>
internal static class LiveRun
{
    public static int Run(LiveOptions options)
    {
        using LivePlan plan = LivePlan.Read(options);
        using var signals = new StopSignals();
        HostTable table = HostLibrary.Load(out string? inProcess);
        if (inProcess is not null) Console.Error.WriteLine(InProcessLine(inProcess));
        var saved = new SavedGaps(SavedGaps.DefaultFile);
        if (saved.Problem is { } problem) Console.Error.WriteLine(problem);
        using var session = new LiveSession(plan, table, saved);
        session.Start();
        Show(session, signals.Stop);
        LiveReport report = LiveReport.Of(session.Host);
        string? failure = session.Close();
        if (options.Report is { } file) ReportFile.Write(file, report);
        LiveTable.Print(report);
        return failure is null ? ExitCode.Done : throw new IOException(failure);
    }

    private static void Show(LiveSession session, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(session.Ended, stop);
        if (!StageScreen.CanBeShown) PlainLines.Run(session.Host, either.Token);
        else new StageScreen(session.Host).Run(either.Token);
    }

    private static string InProcessLine(string why) =>
        $"{why}: the audio runs in this program's own runtime, whose collector can reach it; 'modul doctor' tells how to mend that";
}
