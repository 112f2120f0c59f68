using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Modul.Browser.Tests.Stage;

/// <summary>
/// <c>modul live</c> with the null driver, and its page in a window.
/// <code>
/// await using PageSession session = await PageSession.Open(browser, new Window(1920, 1080), "--input", file);
/// await session.Page.Keyboard.PressAsync(" ");
/// await session.Until(1, "recording");
/// </code>
/// </summary>
internal sealed class PageSession : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly HttpClient _http = new();
    private readonly IBrowserContext _context;
    private IWebSocket? _socket;

    private PageSession(LiveProcess live, string address, IBrowserContext context, IPage page) =>
        (Live, Address, _context, Page) = (live, address, context, page);

    public LiveProcess Live { get; }

    /// <summary>Where the page is, with a slash at the end.</summary>
    public string Address { get; }

    public IPage Page { get; }

    /// <summary>What the page wrote to the console as an error, or threw.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<PageSession> Open(BrowserFixture browser, Window window, params string[] arguments)
    {
        LiveProcess live = Start(arguments);
        try
        {
            IBrowserContext context = await browser.Browser.NewContextAsync(window.Options);
            var session = new PageSession(live, AddressOf(live), context, await context.NewPageAsync());
            session.Listen();
            await session.Page.GotoAsync(session.Address);
            await session.Page.WaitForFunctionAsync("() => window.modul && window.modul.stats.snapshots > 0");
            return session;
        }
        catch
        {
            live.Dispose();
            throw;
        }
    }

    /// <summary>Starts one with a page at a port that is free.</summary>
    public static LiveProcess Start(params string[] arguments) => StartAt(0, arguments);

    /// <summary>Starts one with a page at a port.</summary>
    public static LiveProcess StartAt(int port, params string[] arguments) => PrepareAt(port, arguments).Start();

    /// <summary>One with a page at a port that is free, to be started.</summary>
    public static LiveProcess Prepare(params string[] arguments) => PrepareAt(0, arguments);

    /// <summary>Where a program that was started serves its page.</summary>
    public static string AddressOf(LiveProcess live)
    {
        const string Told = "http://127.0.0.1:";
        live.WaitForLine(Told);
        string line = live.Lines.Concat(live.Errors).First(line => line.Contains(Told, StringComparison.Ordinal));
        return line[line.IndexOf(Told, StringComparison.Ordinal)..].Split(' ')[0];
    }

    /// <summary>What the interface says.</summary>
    public Task<JsonElement> State() => _http.GetFromJsonAsync<JsonElement>(Address + "api/state");

    /// <summary>What the interface says of a tape.</summary>
    public async Task<JsonElement> Tape(int tape) => (await State()).GetProperty("tapes")[tape - 1];

    /// <summary>A tape's lane on the page.</summary>
    public ILocator Lane(int tape) => Page.Locator($"[data-tape='{tape}'][data-state]");

    /// <summary>Waits until the page shows a tape in a state, and the interface says so too.</summary>
    public async Task Until(int tape, string state)
    {
        await Until(async () => await Lane(tape).GetAttributeAsync("data-state") == state, $"tape {tape} {state} on the page");
        (await Tape(tape)).GetProperty("state").GetString().ShouldBe(state);
    }

    /// <summary>Waits until something holds.</summary>
    public async Task Until(Func<Task<bool>> holds, string what)
    {
        var waited = Stopwatch.StartNew();
        while (!await holds())
        {
            if (waited.Elapsed > Patience) throw new TimeoutException($"waited in vain for {what}: {await State()}\n{string.Join('\n', Complaints)}");
            await Task.Delay(20);
        }
    }

    /// <summary>Sends lines of a cue sheet over the interface.</summary>
    public async Task Press(params string[] lines)
    {
        using HttpResponseMessage answer = await _http.PostAsJsonAsync(Address + "api/commands", lines);
        ((int)answer.StatusCode).ShouldBe(200, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Has every snapshot that comes to the page from now on.</summary>
    public void TakeFrames(Action<byte[]> take) => _socket!.FrameReceived += (_, frame) =>
    {
        if (frame.Binary is { } bytes && bytes.AsSpan().StartsWith("MODL"u8)) take(bytes);
    };

    /// <summary>Waits for a number of frames, and gives the engine frame then.</summary>
    public async Task<(long Frame, JsonElement State)> Settled(int frames)
    {
        long from = FrameOf(await State());
        JsonElement state = default;
        await Until(async () => FrameOf(state = await State()) >= from + frames, $"{frames} frames more");
        return (FrameOf(state), state);
    }

    /// <summary>What stands on a tape.</summary>
    public async Task<Sound> Download(int tape)
    {
        string file = Live.At($"download-{tape}.wav");
        await File.WriteAllBytesAsync(file, await _http.GetByteArrayAsync($"{Address}api/tapes/{tape}.wav"));
        return Sound.Read(file);
    }

    /// <summary>The page shows of a tape what the interface says, as soon as the next snapshot has come.</summary>
    public async Task ShouldShowWhatIs(int tape)
    {
        string shown = "", said = "-";
        for (int tries = 0; shown != said && tries < 50; tries++)
        {
            said = LaneFacts.Of(await State(), tape);
            await Task.Delay(50);
            shown = await LaneFacts.Of(Lane(tape));
        }
        shown.ShouldBe(said);
    }

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        _http.Dispose();
        Live.Dispose();
    }

    private static LiveProcess PrepareAt(int port, string[] arguments) =>
        new(new Dictionary<string, string>(StringComparer.Ordinal), ["--driver", "null", "--web", $"127.0.0.1:{port}", .. arguments]);

    private static long FrameOf(JsonElement state) => state.GetProperty("engine").GetProperty("frame").GetInt64();

    private void Listen()
    {
        Page.WebSocket += (_, socket) => _socket = socket;
        Page.PageError += (_, error) => Complaints.Add(error);
        Page.Console += (_, message) =>
        {
            if (message.Type == "error") Complaints.Add(message.Text);
        };
    }
}
