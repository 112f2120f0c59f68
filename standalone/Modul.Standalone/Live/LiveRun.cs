using Modul.Host.Shared;
using Modul.Standalone.Cards;
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
        var saved = new SavedGaps(SavedGaps.DefaultFile);
        if (saved.Problem is { } problem) Console.Error.WriteLine(problem);
        using ICard? card = LiveCard.Open(plan, table);
        if (inProcess is not null) Console.Error.WriteLine(InProcessLine(inProcess));
        if (card?.Remark is { } remark) Console.Error.WriteLine(remark);
        using var session = new LiveSession(plan, table, saved, card);
        session.Start();
        using var quit = CancellationTokenSource.CreateLinkedTokenSource(session.Ended, signals.Stop);
        var notices = new NoticeFeed(TimeProvider.System);
        string? shown;
        using (PageServer? page = Serve(session, listener, notices, quit, options.OpenPage, card)) shown = Show(session, notices, page?.Address, quit, options.Window);
        LiveReport report = LiveReport.Of(session.Host);
        string? failure = session.Close();
        if (plan.Options.Report is { } file) ReportFile.Write(file, report);
        LiveTable.Print(report);
        if (failure is not null && shown is not null) Console.Error.WriteLine(shown);
        failure ??= shown;
        return failure is null ? ExitCode.Done : throw new IOException(failure);
    }

    // What the page reads is gone when the session is closed: the server ends first.
    private static PageServer? Serve(LiveSession session, PageListener? listener, NoticeFeed notices, CancellationTokenSource quit, bool open, ICard? card)
    {
        if (listener is null) return null;
        var parts = new PageParts
        {
            View = session.Host, Audio = session.Host, Notices = notices, Quit = quit.Cancel, Token = TokenFor(listener),
            ShowPanel = card is null ? null : () => card.ShowPanel(notices.Post),
        };
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

    // Gives what went wrong with what was shown, in one line, or null.
    private static string? Show(LiveSession session, NoticeFeed notices, PageAddress? page, CancellationTokenSource quit, bool window)
    {
        if (window) return ShowWindow(session, notices, page, quit);
        if (!StageScreen.CanBeShown) PlainLines.Run(session.Host, notices, page, quit.Token);
        else new StageScreen(session.Host, notices, page).Run(quit.Token);
        return null;
    }

    // The window takes a thread of its own; what there is to tell goes to the terminal, line by line.
    private static string? ShowWindow(LiveSession session, NoticeFeed notices, PageAddress? page, CancellationTokenSource quit)
    {
        Task shown = LiveWindow.Show(session.Host, quit.Token);
        _ = shown.ContinueWith(_ => quit.Cancel(), TaskScheduler.Default);
        string? problem;
        try
        {
            PlainLines.Run(session.Host, notices, page, quit.Token);
        }
        finally
        {
            quit.Cancel(); // what the window shows goes with the session
            problem = LiveWindow.ProblemOf(shown);
        }
        return problem is null ? null : $"the window: {problem}";
    }

    private static string InProcessLine(string why) =>
        $"{why}: the audio runs in this program's own runtime, whose collector can reach it; 'modul doctor' tells how to mend that";
}
