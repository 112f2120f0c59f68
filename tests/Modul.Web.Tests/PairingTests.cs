using System.Net;
using Modul.Standalone.Stage;
using Modul.Standalone.Web.Pairing;
using Modul.Web.Tests.Stage;

namespace Modul.Web.Tests;

/// <summary>Where other devices reach the server, only those that were paired are let in.</summary>
public sealed class PairingTests : IDisposable
{
    private readonly PairingToken _token = PairingToken.Make();
    private readonly FakeTime _time = new();
    private readonly WebRig _rig;

    public PairingTests() => _rig = new WebRig(token: _token, time: _time);

    public void Dispose() => _rig.Dispose();

    [LinuxFact]
    public async Task Who_is_not_paired_uses_nothing_up_of_what_the_paired_have()
    {
        using var rig = new WebRig(token: _token, time: new FakeTime());
        var last = HttpStatusCode.Unauthorized;
        for (int i = 0; i < 4500; i++)
        {
            using HttpResponseMessage answer = await rig.Client.GetAsync("/api/state");
            last = answer.StatusCode;
        }
        last.ShouldBe(HttpStatusCode.TooManyRequests);
        using var paired = new HttpRequestMessage(HttpMethod.Get, "/api/state") { Headers = { { "Cookie", $"modul-{rig.Port}={_token.Text}" } } };
        using HttpResponseMessage state = await rig.Client.SendAsync(paired);
        state.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [LinuxFact]
    public async Task Without_the_token_nothing_is_shown_and_nothing_is_done()
    {
        foreach (string path in (string[])["/api/state", "/api/openapi.json", "/index.html", "/api/tapes/1.wav", "/nothing"])
        {
            using HttpResponseMessage answer = await _rig.Client.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, path);
            WebRig.Parse(await answer.Content.ReadAsByteArrayAsync()).GetProperty("problem").GetString()!.ShouldStartWith("not paired");
        }
        using HttpResponseMessage post = await _rig.Post("\"record 1\"");
        post.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using HttpResponseMessage quit = await _rig.Client.PostAsync("/api/quit", null);
        (quit.StatusCode, _rig.HasQuit).ShouldBe((HttpStatusCode.Unauthorized, false));
        using var socket = new RawSocket(_rig.Port);
        socket.Upgrade().ShouldStartWith("HTTP/1.1 401 ");
    }

    [LinuxFact]
    public async Task A_browser_is_asked_for_it_by_a_page_that_can_do_nothing_else()
    {
        using HttpResponseMessage answer = await _rig.Client.GetAsync("/");
        string html = await answer.Content.ReadAsStringAsync();
        (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.Unauthorized, "text/html"));
        html.ShouldContain("<form action=\"/\" method=\"get\">");
        html.ShouldContain("name=\"token\"");
        html.ShouldContain("Type the token that Modul shows (P in its terminal).");
        html.ShouldNotContain("{problem}");
        html.ShouldNotContain(_token.Text);
        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("form-action 'self'");
        policy.ShouldNotContain("script-src");
        policy.ShouldNotContain("unsafe");
    }

    [LinuxFact]
    public async Task The_token_is_turned_into_a_cookie_that_opens_everything()
    {
        foreach (string typed in (string[])[_token.Text, _token.Grouped, _token.Grouped.ToLowerInvariant(), $" {_token.Text.Replace('0', 'O').Replace('1', 'l')} "])
        {
            using HttpResponseMessage answer = await _rig.Client.GetAsync($"/?token={Uri.EscapeDataString(typed)}");
            (answer.StatusCode, answer.Headers.Location?.ToString()).ShouldBe((HttpStatusCode.SeeOther, "/"), typed);
            string cookie = answer.Headers.GetValues("Set-Cookie").Single();
            string[] parts = cookie.Split("; ");
            parts.ShouldContain("HttpOnly");
            parts.ShouldContain("SameSite=Strict");
            (await Get("/api/state", parts[0])).ShouldBe(HttpStatusCode.OK);
            (await Get("/", parts[0])).ShouldBe(HttpStatusCode.OK);
            using var socket = new RawSocket(_rig.Port);
            socket.Upgrade($"Cookie: {parts[0]}\r\n").ShouldStartWith("HTTP/1.1 101 ");
            using var foreign = new RawSocket(_rig.Port);
            foreign.Upgrade($"Cookie: {parts[0]}\r\nOrigin: http://evil.example\r\n").ShouldStartWith("HTTP/1.1 403 ");
        }
    }

    [LinuxFact]
    public async Task Wrong_tokens_are_refused_and_soon_not_even_compared()
    {
        (await Get($"/api/state?token={_token.Text}")).ShouldBe(HttpStatusCode.Unauthorized, "only the page's own address takes it");
        for (int i = 0; i < 10; i++) (await Get($"/?token={Wrong}")).ShouldBe(HttpStatusCode.Unauthorized);
        foreach (string typed in (string[])[Wrong, _token.Text])
        {
            using HttpResponseMessage answer = await Ask($"/?token={typed}");
            answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests, "not compared");
            answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(10));
            (await answer.Content.ReadAsStringAsync()).ShouldContain("wait 10 s");
        }
        (await Get("/api/state")).ShouldBe(HttpStatusCode.Unauthorized, "no token is no wrong one");
        (await Get("/?token=")).ShouldBe(HttpStatusCode.Unauthorized, "nor is an empty one");
        (await Get("/api/state", Cookie(_token.Text))).ShouldBe(HttpStatusCode.OK, "who is paired stays so");
        _time.Pass(10);
        (await Get($"/?token={_token.Text}")).ShouldBe(HttpStatusCode.SeeOther);
    }

    [LinuxFact]
    public async Task An_old_cookie_is_taken_away_and_locks_nobody_out()
    {
        for (int i = 0; i < 200; i++)
        {
            using HttpResponseMessage old = await Ask(i % 2 == 0 ? "/api/state" : "/", Cookie(Wrong));
            old.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            string[] parts = old.Headers.GetValues("Set-Cookie").Single().Split("; ");
            parts[0].ShouldBe(Cookie(""));
            parts.ShouldContain("Max-Age=0");
            parts.ShouldContain("Path=/");
        }
        (await Get("/api/state", Cookie(_token.Text))).ShouldBe(HttpStatusCode.OK);
        (await Get($"/?token={_token.Text}", Cookie(Wrong))).ShouldBe(HttpStatusCode.SeeOther, "what is typed counts");
        using HttpResponseMessage none = await Ask("/api/state");
        none.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [LinuxFact]
    public async Task A_right_cookie_lets_in_whatever_is_typed_and_a_wrong_one_does_not_hide_what_is()
    {
        for (int i = 0; i < 20; i++) (await Get($"/?token={Wrong}", Cookie(_token.Text))).ShouldBe(HttpStatusCode.SeeOther);
        for (int i = 0; i < 10; i++)
        {
            using HttpResponseMessage both = await Ask($"/?token={Wrong}", Cookie(Wrong));
            both.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            both.Headers.GetValues("Set-Cookie").Single().ShouldContain("Max-Age=0");
            (await both.Content.ReadAsStringAsync()).ShouldContain("This is not the token. Type the token that Modul shows (P in its terminal).");
        }
        (await Get($"/?token={Wrong}", Cookie(Wrong))).ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [LinuxFact]
    public void The_address_that_is_told_holds_the_token()
    {
        PageAddress address = _rig.Address;
        address.Url.ShouldBe(_rig.Url);
        address.Token.ShouldBe(_token.Grouped);
        address.PairingUrl.ShouldBe($"{_rig.Url}?token={_token.Text}");
    }

    private string Wrong => new([.. _token.Text.Select(c => c == 'A' ? 'B' : 'A')]);

    private string Cookie(string value) => $"modul-{_rig.Port}={value}";

    private async Task<HttpStatusCode> Get(string path, string? cookie = null)
    {
        using HttpResponseMessage answer = await Ask(path, cookie);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> Ask(string path, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        return await _rig.Client.SendAsync(request);
    }
}
