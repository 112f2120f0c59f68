using Modul.Host.Shared;
using Modul.Standalone.Latency;
using Modul.Standalone.Rendering;
using Modul.Standalone.Stage;
using Modul.Standalone.Web;
using Modul.Standalone.Web.Pairing;

namespace Modul.Standalone.Live;

/// <summary>A live session from the command line. [control]</summary>
internal static class LiveRun
{
    public static int Run(LiveOptions options)
    {
        using LivePlan plan = LivePlan.Read(options);
        using var signals = new StopSignals();
        using PageListener? listener = options.Web is { } asked ? PageListener.Take(asked) : null;
        HostTable table = HostLibrary.Load(out string? inProcess);
        if (inProcess is not null) Console.Error.WriteLine(InProcessLine(inProcess));
        var saved = new SavedGaps(SavedGaps.DefaultFile);
        if (saved.Problem is { } problem) Console.Error.WriteLine(problem);
        using var session = new LiveSession(plan, table, saved);
        session.Start();
        using var quit = CancellationTokenSource.CreateLinkedTokenSource(session.Ended, signals.Stop);
        var notices = new NoticeFeed(TimeProvider.System);
        using (PageServer? page = Serve(session, listener, notices, quit, options.OpenPage)) Show(session, notices, page?.Address, quit.Token);
        LiveReport report = LiveReport.Of(session.Host);
        string? failure = session.Close();
        if (options.Report is { } file) ReportFile.Write(file, report);
        LiveTable.Print(report);
        return failure is null ? ExitCode.Done : throw new IOException(failure);
    }

    // What the page reads is gone when the session is closed: the server ends first.
    private static PageServer? Serve(LiveSession session, PageListener? listener, NoticeFeed notices, CancellationTokenSource quit, bool open)
    {
        if (listener is null) return null;
        var parts = new PageParts { View = session.Host, Audio = session.Host, Notices = notices, Quit = quit.Cancel, Token = TokenFor(listener) };
        PageServer page = PageServer.Start(listener, parts);
        if (listener.Moved) Console.Error.WriteLine($"port {listener.Asked.Port} is busy: the page is at {page.Address.Url}");
        if (open) Browser.Open(page.Address.PairingUrl ?? page.Address.Url, notices.Post);
        return page;
    }

    private static PairingToken? TokenFor(PageListener listener)
    {
        if (listener.Asked.IsLocal) return null;
        PairingToken token = TokenFile.Read(TokenFile.Default, out string? problem);
        if (problem is not null) Console.Error.WriteLine(problem);
        return token;
    }

    private static void Show(LiveSession session, NoticeFeed notices, PageAddress? page, CancellationToken stop)
    {
        if (!StageScreen.CanBeShown) PlainLines.Run(session.Host, notices, page, stop);
        else new StageScreen(session.Host, notices, page).Run(stop);
    }

    private static string InProcessLine(string why) =>
        $"{why}: the audio runs in this program's own runtime, whose collector can reach it; 'modul doctor' tells how to mend that";
}
