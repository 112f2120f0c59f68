using Spectre.Console;

namespace Modul.Standalone.Stage;

/// <summary>The live display in a terminal, 30 frames a second, and its keys.</summary>
internal sealed class StageScreen
{
    private static readonly TimeSpan Frame = TimeSpan.FromSeconds(1.0 / 30);

    private readonly IAnsiConsole _console;
    private readonly FrameBuffers _frames;
    private readonly Snapshot _now;
    private readonly NoticeLog _notices;
    private readonly MachineWatch _watch;
    private readonly StagePainter _painter;
    private readonly KeyReader _keys;

    public StageScreen(ILiveView view, NoticeFeed feed, PageAddress? page)
        : this(view, AnsiConsole.Console, ConsoleKeys.Read, TimeProvider.System, page, feed)
    {
    }

    /// <summary>A display on any console, with keys from anywhere.</summary>
    /// <param name="view">What is shown.</param>
    /// <param name="console">Where it is drawn.</param>
    /// <param name="readKey">Waits for a key; null where no more will come.</param>
    /// <param name="time">What notices age by.</param>
    /// <param name="page">Where the page is; null where none is served.</param>
    /// <param name="feed">Takes the notices for other displays.</param>
    public StageScreen(
        ILiveView view, IAnsiConsole console, Func<ConsoleKeyInfo?> readKey, TimeProvider time, PageAddress? page = null, NoticeFeed? feed = null)
    {
        Glyphs glyphs = console.Profile.Capabilities.Unicode ? Glyphs.Unicode : Glyphs.Ascii;
        PairingSheet? pairing = PairingSheet.Of(page, glyphs);
        _console = console;
        _frames = new FrameBuffers(console);
        _now = new Snapshot(view.Board);
        _notices = new NoticeLog(time);
        _watch = new MachineWatch(view, time, feed);
        _painter = new StagePainter(view, _notices, time, glyphs, page, pairing);
        _keys = new KeyReader(readKey, new KeyDesk(view, _notices, time, pairing).Press);
        if (page is not null) _notices.Add(pairing is null ? $"page: {page.Url}" : $"page: {page.Url}; P shows what pairs a browser with it");
    }

    /// <summary>Whether standard output is a terminal that can show it.</summary>
    public static bool CanBeShown => !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities is { Ansi: true, AlternateBuffer: true };

    /// <summary>Shows it until the player quits or the token is cancelled; the terminal is then as it was.</summary>
    public void Run(CancellationToken stop)
    {
        using var screen = new AlternateScreen(_console);
        WaitHandle[] ends = [stop.WaitHandle, _keys.Ended];
        _keys.Start();
        do screen.Draw(Draw);
        while (WaitHandle.WaitAny(ends, Frame) == WaitHandle.WaitTimeout);
        _keys.ThrowIfFailed();
    }

    /// <summary>Draws one frame.</summary>
    internal void Draw()
    {
        _now.Refresh();
        _watch.Ask(_now, _notices.Add);
        _painter.Draw(_frames.Begin(), _now);
        _frames.End();
    }
}
