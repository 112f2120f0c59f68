using System.Diagnostics;
using Modul.Core.Storage;
using Spectre.Console;

namespace Modul.Standalone.Rendering;

/// <summary>A rendering from the command line: plays, writes, reports.</summary>
internal static class RenderRun
{
    private const int LongSeconds = 120;

    public static int Run(RenderOptions options)
    {
        using Performance performance = Performance.Open(options);
        using var signals = new StopSignals(); // before there is anything to clean up
        using var files = new RenderFiles(options.Folder, performance.Rate);
        performance.Looper.Store.LiveRecord.Sink = files;
        performance.Looper.Store.Writing.Sink = new WrittenTapes(files);
        var watch = Stopwatch.StartNew();
        Play(performance, files, signals.Stop);
        watch.Stop();
        TapeStore store = performance.Looper.Store;
        if ((store.LiveRecord.Failure ?? store.Writing.Failure) is { } failure) throw new IOException(failure);
        RenderReport report = RenderReport.Of(performance, watch.Elapsed, files.WriteTapes(performance.EndAudio), files);
        files.Complete(report);
        ReportTable.Print(report, options.Folder);
        return ExitCode.Done;
    }

    private static void Play(Performance performance, RenderFiles files, CancellationToken stop)
    {
        bool shows = AnsiConsole.Profile.Out.IsTerminal && performance.Frames > (long)LongSeconds * performance.Rate;
        if (!shows)
        {
            performance.Play((left, right, _) => files.Master.Write(left, right), stop);
            return;
        }
        AnsiConsole.Progress().AutoClear(true).Start(context =>
        {
            ProgressTask task = context.AddTask("rendering", maxValue: performance.Frames);
            performance.Play((left, right, played) =>
            {
                files.Master.Write(left, right);
                task.Value = played;
            }, stop);
        });
    }
}
