using System.Net;
using Microsoft.AspNetCore.Http;
using Modul.Standalone.Web.Guards;

namespace Modul.Standalone.Web.Pairing;

/// <summary>Lets paired devices in, pairs those that bring the token, and asks the others for it. [any]</summary>
internal sealed class PairingDesk(PairingToken token, TimeProvider time)
{
    private const string ParameterName = "token";
    private const string NotPaired = "not paired, expected the cookie that /?token= gives for the token that Modul shows";
    private const string Ask = "Type the token that Modul shows (P in its terminal).";
    private const int CookieSeconds = 400 * 24 * 3600; // the longest that browsers keep one

    // Of typed tokens that are wrong. A right one from an address without wrong ones is let in whatever others try. Cookies are not counted: an old one comes
    // with every request of a tab that nobody looks at, and must lock nobody out. They are no quicker way to guess: at the 2000 requests a second of all
    // addresses, the 2^60 tokens take 18 million years.
    private static readonly Rate Each = new(0.1, 10);
    private static readonly Rate All = new(2, 100);

    private readonly AddressRates _wrong = new(Each, All, time);
    private readonly PairingPage _page = new();

    /// <summary>Sees to a request that may not be let in as it is; true where it is answered.</summary>
    public async Task<bool> SeesTo(HttpContext context)
    {
        string? typed = context.Request.Path == "/" ? context.Request.Query[ParameterName].ToString() : null;
        bool brings = !string.IsNullOrEmpty(typed);
        string? cookie = context.Request.Cookies[CookieName(context)];
        if (IsRight(cookie))
        {
            if (brings) Welcome(context);
            return brings;
        }
        Verdict verdict = brings ? Judge(typed, context.Connection.RemoteIpAddress) : Verdict.None;
        if (verdict == Verdict.Right)
        {
            Welcome(context);
            return true;
        }
        if (cookie is not null) Forget(context);
        await Refuse(context, verdict);
        return true;
    }

    /// <summary>Whether a request shows the right token as its cookie.</summary>
    public bool IsPaired(HttpContext context) => IsRight(context.Request.Cookies[CookieName(context)]);

    private Verdict Judge(string? typed, IPAddress? address)
    {
        if (!_wrong.HasOne(address)) return Verdict.TooOften; // not compared: else the bound would be none
        if (IsRight(typed)) return Verdict.Right;
        return _wrong.TryTake(address) ? Verdict.Wrong : Verdict.TooOften;
    }

    private bool IsRight(string? shown) => PairingToken.TryParse(shown, out PairingToken? other) && token.IsSame(other);

    // The address bar and the history are left without the token.
    private void Welcome(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/";
        SetCookie(context, token.Text, CookieSeconds);
    }

    private static void Forget(HttpContext context) => SetCookie(context, "", 0);

    private static void SetCookie(HttpContext context, string value, int seconds) =>
        context.Response.Headers.SetCookie = $"{CookieName(context)}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict";

    private Task Refuse(HttpContext context, Verdict verdict)
    {
        if (context.Request.Path != "/") return Answers.Problem(context, StatusCodes.Status401Unauthorized, NotPaired);
        return verdict switch
        {
            Verdict.TooOften => _page.MakeWait(context, _wrong.Wait(context.Connection.RemoteIpAddress)),
            Verdict.Wrong => _page.Send(context, StatusCodes.Status401Unauthorized, "This is not the token. " + Ask),
            _ => _page.Send(context, StatusCodes.Status401Unauthorized, Ask),
        };
    }

    // Cookies know no ports: two servers of one machine would else take each other's away.
    private static string CookieName(HttpContext context) => $"modul-{context.Connection.LocalPort}";

    private enum Verdict
    {
        None,
        Wrong,
        TooOften,
        Right,
    }
}
