using System.Diagnostics;
using Spectre.Console;

namespace Modul.Standalone.Rendering;

/// <summary>A rendering from the command line: plays, writes, reports.</summary>
internal static class RenderRun
{
    private const int LongSeconds = 120;

    public static int Run(RenderOptions options)
    {
        using Performance performance = Performance.Open(options);
        string folder = options.Output ?? Path.Combine("out", Path.GetFileNameWithoutExtension(options.Cues));
        using var files = new RenderFiles(folder, performance.Rate);
        performance.Looper.Store.LiveRecord.Sink = files;
        var watch = Stopwatch.StartNew();
        Play(performance, files);
        watch.Stop();
        if (performance.Looper.Store.LiveRecord.Failure is { } failure) throw new IOException(failure);
        RenderReport report = RenderReport.Of(performance, watch.Elapsed, files.WriteTapes(performance.Looper));
        files.Complete(report);
        ReportTable.Print(report, folder);
        return ExitCode.Done;
    }

    private static void Play(Performance performance, RenderFiles files)
    {
        bool shows = AnsiConsole.Profile.Out.IsTerminal && performance.Frames > (long)LongSeconds * performance.Rate;
        if (!shows)
        {
            performance.Play((left, right, _) => files.Master.Write(left, right));
            return;
        }
        AnsiConsole.Progress().AutoClear(true).Start(context =>
        {
            ProgressTask task = context.AddTask("rendering", maxValue: performance.Frames);
            performance.Play((left, right, played) =>
            {
                files.Master.Write(left, right);
                task.Value = played;
            });
        });
    }
}
