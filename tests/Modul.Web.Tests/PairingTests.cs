using System.Net;
using Modul.Standalone.Stage;
using Modul.Standalone.Web.Pairing;
using Modul.Web.Tests.Stage;

namespace Modul.Web.Tests;

/// <summary>Where other devices reach the server, only those that were paired are let in.</summary>
public sealed class PairingTests : IDisposable
{
    private readonly PairingToken _token = PairingToken.Make();
    private readonly WebRig _rig;

    public PairingTests() => _rig = new WebRig(token: _token);

    public void Dispose() => _rig.Dispose();

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
        string wrong = new([.. _token.Text.Select(c => c == 'A' ? 'B' : 'A')]);
        (await Get($"/?token={wrong}")).ShouldBe(HttpStatusCode.Unauthorized);
        (await Get("/api/state", $"modul-{_rig.Port}={wrong}")).ShouldBe(HttpStatusCode.Unauthorized);
        (await Get($"/api/state?token={_token.Text}")).ShouldBe(HttpStatusCode.Unauthorized, "only the page's own address takes it");
        HttpStatusCode last = HttpStatusCode.Unauthorized;
        for (int i = 0; i < 1000 && last == HttpStatusCode.Unauthorized; i++) last = await Get($"/?token={wrong[..^1]}{i % 10}");
        last.ShouldBe(HttpStatusCode.TooManyRequests);
        (await Get($"/?token={_token.Text}")).ShouldBe(HttpStatusCode.TooManyRequests, "not compared");
        (await Get("/api/state")).ShouldBe(HttpStatusCode.Unauthorized, "no token is no wrong one");
    }

    [LinuxFact]
    public void The_address_that_is_told_holds_the_token()
    {
        PageAddress address = _rig.Address;
        address.Url.ShouldBe(_rig.Url);
        address.Token.ShouldBe(_token.Grouped);
        address.PairingUrl.ShouldBe($"{_rig.Url}?token={_token.Text}");
    }

    private async Task<HttpStatusCode> Get(string path, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        using HttpResponseMessage answer = await _rig.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
