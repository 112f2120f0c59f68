using System.Net;
using System.Text;
using System.Text.Json;
using Modul.Core.Control;
using Modul.Host.Shared;
using Modul.Standalone.Live;
using Modul.Standalone.Stage;
using Modul.Standalone.Web;
using Modul.Standalone.Web.Pairing;

namespace Modul.Web.Tests.Stage;

/// <summary>A real looper in this process, moved by the machine's clock, and the real server before it on a port of its own.</summary>
internal sealed class WebRig : IDisposable
{
    public const int Rate = 48_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly NativeText _folder;
    private readonly PageServer _server;
    private readonly ManualResetEventSlim _quit = new();

    public WebRig(int tapes = 8, PairingToken? token = null, TimeSpan? interval = null, TimeProvider? time = null, ReadOnlySpan<StereoFrame> input = default, IPAddress? at = null, Action? showPanel = null, params Command[] first)
    {
        _folder = new NativeText(Folder);
        Host = Open(tapes, input.Length > 0);
        foreach (StereoFrame frame in input) Host.Feed!.TryAdd(frame).ShouldBeTrue();
        foreach (Command command in first) Host.Queue.TryAdd(command).ShouldBeTrue();
        Host.Start(long.MaxValue);
        PageListener listener = PageListener.Take(new WebAddress(at ?? IPAddress.Loopback, 0, Given: true));
        Port = listener.Port;
        _server = PageServer.Start(listener, new PageParts
        {
            View = Host, Audio = Host, Notices = Notices, Quit = _quit.Set, ShowPanel = showPanel, Token = token, Folder = Folder, Time = time ?? TimeProvider.System,
            Interval = interval ?? Modul.Standalone.Web.Sockets.Broadcast.Usual,
        });
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(Url), Timeout = Patience };
    }

    public LiveHandle Host { get; }

    public NoticeFeed Notices { get; } = new(TimeProvider.System);

    public HttpClient Client { get; }

    public PageAddress Address => _server.Address;

    public int Port { get; }

    public string Url => $"http://127.0.0.1:{Port}/";

    public string Folder { get; } = Directory.CreateTempSubdirectory("modul-").FullName;

    public bool HasQuit => _quit.IsSet;

    /// <summary>Sends a body to the commands, as JSON.</summary>
    public Task<HttpResponseMessage> Post(string json) => Post(Encoding.UTF8.GetBytes(json));

    public async Task<HttpResponseMessage> Post(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        return await Client.PostAsync("/api/commands", content);
    }

    /// <summary>Sends commands that must be taken, each a line.</summary>
    public async Task Press(params string[] lines)
    {
        using HttpResponseMessage answer = await Post(JsonSerializer.Serialize(lines));
        string text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        text.ShouldBe($"{{\"accepted\":{lines.Length}}}");
    }

    /// <summary>Waits until the state is as it should be, and gives it.</summary>
    public async Task<JsonElement> State(Func<JsonElement, bool> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            JsonElement state = await State();
            if (holds(state)) return state;
            await Task.Delay(5, patience.Token);
        }
    }

    public async Task<JsonElement> State() => Parse(await Client.GetByteArrayAsync("/api/state"));

    public static JsonElement Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonElement.ParseValue(ref reader);
    }

    public void Dispose()
    {
        Client.Dispose();
        _server.Dispose();
        Host.Dispose();
        _folder.Dispose();
        _quit.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private unsafe LiveHandle Open(int tapes, bool feed) => new(HostLibrary.InProcess(), new HostOptions
    {
        Driver = DriverKind.Null, Tapes = tapes, Rate = Rate, MeterBeats = 4, MeterUnit = 4, Feed = feed ? 1 : 0, MemoryBudget = 64 << 20, Folder = _folder.Pointer,
    });
}
