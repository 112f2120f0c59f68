using System.Net;
using Modul.Web.Tests.Stage;

namespace Modul.Web.Tests;

/// <summary>No other page can play the tapes, or look at them.</summary>
public sealed class RefusalTests : IDisposable
{
    private static readonly string[] Paths = ["/", "/api/state", "/api/openapi.json", "/api/tapes/1/peaks", "/nothing"];

    private readonly WebRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [LinuxFact]
    public async Task A_foreign_host_is_turned_away_everywhere()
    {
        int port = _rig.Port;
        string[] hosts =
        [
            "evil.example", $"evil.example:{port}", $"127.0.0.1.evil.example:{port}", $"localhost.evil.example:{port}", $"localhost.:{port}", "localhost", "127.0.0.1",
            $"127.0.0.1:{port + 1}", $"127.0.0.2:{port}", $"10.0.0.1:{port}", $"[::1]:{port}", $"0.0.0.0:{port}", $"{Environment.MachineName}.evil:{port}", $"127.1:{port}",
        ];
        foreach (string host in hosts)
        {
            foreach (string path in Paths) (await Get(path, ("Host", host))).ShouldBe(HttpStatusCode.Forbidden, $"{host} {path}");
            using var socket = new RawSocket(port);
            socket.Upgrade(host: host).ShouldStartWith("HTTP/1.1 403 ", Case.Sensitive, host);
        }
        foreach (string host in (string[])[$"localhost:{port}", $"127.0.0.1:{port}", $"LOCALHOST:{port}"])
            (await Get("/api/state", ("Host", host))).ShouldBe(HttpStatusCode.OK, host);
    }

    [LinuxFact]
    public async Task A_foreign_origin_is_turned_away_everywhere()
    {
        int port = _rig.Port;
        string[] origins =
        [
            "http://evil.example", $"http://evil.example:{port}", "null", "", $"https://127.0.0.1:{port}", $"http://localhost:{port}", $"http://127.0.0.1:{port + 1}", "http://127.0.0.1",
            $"http://127.0.0.1:{port}/", $"http://127.0.0.1:{port}, http://evil.example", $"http://user@127.0.0.1:{port}",
        ];
        foreach (string origin in origins)
        {
            foreach (string path in Paths) (await Get(path, ("Origin", origin))).ShouldBe(HttpStatusCode.Forbidden, $"{origin} {path}");
            using var socket = new RawSocket(port);
            socket.Upgrade($"Origin: {origin}\r\n").ShouldStartWith("HTTP/1.1 403 ", Case.Sensitive, origin);
        }
        (await Get("/api/state", ("Origin", $"http://127.0.0.1:{port}"))).ShouldBe(HttpStatusCode.OK);
        using var own = new RawSocket(port);
        own.Upgrade($"Origin: http://127.0.0.1:{port}\r\n").ShouldStartWith("HTTP/1.1 101 ");
    }

    [LinuxFact]
    public async Task What_the_browser_says_of_the_page_counts()
    {
        foreach (string site in (string[])["cross-site", "same-site", "", "same-origin, cross-site"])
            foreach (string path in Paths) (await Get(path, ("Sec-Fetch-Site", site))).ShouldBe(HttpStatusCode.Forbidden, $"{site} {path}");
        foreach (string site in (string[])["same-origin", "none"]) (await Get("/api/state", ("Sec-Fetch-Site", site))).ShouldBe(HttpStatusCode.OK, site);
    }

    [LinuxFact]
    public async Task Every_answer_tells_the_browser_to_load_nothing_from_elsewhere()
    {
        foreach ((string path, string host) in ((string, string)[])[("/", $"127.0.0.1:{_rig.Port}"), ("/api/state", $"localhost:{_rig.Port}"), ("/nothing", $"127.0.0.1:{_rig.Port}"), ("/", "evil.example")])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
            using HttpResponseMessage answer = await _rig.Client.SendAsync(request);
            string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            foreach (string part in (string[])["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"])
                policy.Split("; ").ShouldContain(part);
            policy.ShouldEndWith(host == "evil.example" ? "connect-src 'self'" : $"connect-src 'self' ws://{host}");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
            answer.Headers.GetValues("Cross-Origin-Opener-Policy").ShouldBe(["same-origin"]);
            answer.Headers.GetValues("Cross-Origin-Embedder-Policy").ShouldBe(["require-corp"]);
            answer.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);
            answer.Headers.Contains("Permissions-Policy").ShouldBeTrue();
            answer.Headers.Contains("Server").ShouldBeFalse();
            answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        }
    }

    [LinuxFact]
    public async Task A_page_that_the_browser_has_is_not_sent_again()
    {
        using HttpResponseMessage first = await _rig.Client.GetAsync("/");
        first.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        first.Headers.CacheControl!.ToString().ShouldBe("no-cache");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/index.html") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using HttpResponseMessage second = await _rig.Client.SendAsync(again);
        (second.StatusCode, (await second.Content.ReadAsByteArrayAsync()).Length).ShouldBe((HttpStatusCode.NotModified, 0));
        using var head = new HttpRequestMessage(HttpMethod.Head, "/");
        using HttpResponseMessage third = await _rig.Client.SendAsync(head);
        (third.Content.Headers.ContentLength, third.StatusCode).ShouldBe((first.Content.Headers.ContentLength, HttpStatusCode.OK));
    }

    /// <summary>A thousand connections at once: some are let in, many are not, and who was there before goes on.</summary>
    [LinuxFact]
    public async Task A_flood_of_connections_is_bounded_and_the_page_goes_on()
    {
        using var rig = new WebRig(time: new FakeTime()); // no second passes: the burst is all there is
        using var page = new PageSocket(rig);
        await page.Open();
        uint before = BitConverter.ToUInt32(await page.Snapshot(), 12);
        List<RawSocket> flood = [];
        int answered = 0;
        try
        {
            for (int i = 0; i < 1000; i++) flood.Add(new RawSocket(rig.Port));
            foreach (RawSocket one in flood) answered += Asks(one) ? 1 : 0;
        }
        finally
        {
            foreach (RawSocket one in flood) one.Dispose();
        }
        answered.ShouldBe(200 - 1);
        await page.Send("""{"id":1,"command":"volume","tape":1,"value":-3}""");
        (await page.Text()).GetProperty("accepted").GetInt32().ShouldBe(1);
        BitConverter.ToUInt32(await page.Snapshot(), 12).ShouldBeGreaterThan(before);
        rig.Host.Machine.Holes.ShouldBe(0);
    }

    [LinuxFact]
    public async Task Too_many_requests_are_told_so()
    {
        using var rig = new WebRig(time: new FakeTime());
        var answers = new HttpStatusCode[4500];
        for (int i = 0; i < answers.Length; i++)
        {
            using HttpResponseMessage answer = await rig.Client.GetAsync("/nothing");
            answers[i] = answer.StatusCode;
            (answer.Headers.RetryAfter?.Delta?.TotalSeconds).ShouldBe(answer.StatusCode == HttpStatusCode.TooManyRequests ? 1 : null);
        }
        answers.Count(code => code == HttpStatusCode.NotFound).ShouldBe(4000);
        answers.Count(code => code == HttpStatusCode.TooManyRequests).ShouldBe(500);
    }

    /// <summary>Another page in the musician's own browser asks as often as it can: the own page does not notice.</summary>
    [LinuxFact]
    public async Task What_is_refused_uses_nothing_up_of_what_the_page_has()
    {
        using var rig = new WebRig(time: new FakeTime());
        var answers = new HttpStatusCode[4500];
        for (int i = 0; i < answers.Length; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/nothing") { Headers = { { "Origin", "http://evil.example" } } };
            using HttpResponseMessage answer = await rig.Client.SendAsync(request);
            answers[i] = answer.StatusCode;
        }
        answers.Distinct().ShouldBe([HttpStatusCode.Forbidden, HttpStatusCode.TooManyRequests]);
        for (int i = 0; i < 100; i++) (await rig.State()).GetProperty("version").GetInt32().ShouldBe(1);
    }

    private static bool Asks(RawSocket socket)
    {
        try
        {
            socket.Send($"GET /api/openapi.json HTTP/1.1\r\nHost: 127.0.0.1:{socket.Port}\r\nConnection: close\r\n\r\n");
            return socket.Head().StartsWith("HTTP/1.1 ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task<HttpStatusCode> Get(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach ((string name, string value) in headers) request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        using HttpResponseMessage answer = await _rig.Client.SendAsync(request);
        if (answer.StatusCode >= HttpStatusCode.BadRequest)
            WebRig.Parse(await answer.Content.ReadAsByteArrayAsync()).GetProperty("problem").GetString().ShouldNotBeNullOrEmpty();
        return answer.StatusCode;
    }
}
