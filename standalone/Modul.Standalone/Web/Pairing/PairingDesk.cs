using System.Net;
using Microsoft.AspNetCore.Http;
using Modul.Standalone.Web.Guards;

namespace Modul.Standalone.Web.Pairing;

/// <summary>Lets paired devices in, pairs those that bring the token, and asks the others for it. [any]</summary>
internal sealed class PairingDesk(PairingToken token, TimeProvider time)
{
    private const string ParameterName = "token";
    private const int CookieSeconds = 400 * 24 * 3600; // the longest that browsers keep one

    // Wrong ones. A right one that comes from an address without wrong ones is let in whatever others try.
    private static readonly Rate Each = new(0.1, 10);
    private static readonly Rate All = new(2, 100);

    private readonly AddressRates _wrong = new(Each, All, time);
    private readonly PairingPage _page = new();

    /// <summary>Sees to a request that may not be let in as it is; true where it is answered.</summary>
    public async Task<bool> SeesTo(HttpContext context)
    {
        string? brought = context.Request.Path == "/" && context.Request.Query.TryGetValue(ParameterName, out var typed) ? typed.ToString() : null;
        string? shown = brought ?? context.Request.Cookies[CookieName(context)];
        Verdict verdict = Judge(shown, context.Connection.RemoteIpAddress);
        if (verdict == Verdict.Right && brought is null) return false;
        if (verdict == Verdict.Right) Welcome(context);
        else await Refuse(context, verdict);
        return true;
    }

    private Verdict Judge(string? shown, IPAddress? address)
    {
        if (string.IsNullOrEmpty(shown)) return Verdict.None;
        if (!_wrong.HasOne(address)) return Verdict.TooOften;
        if (PairingToken.TryParse(shown, out PairingToken? other) && token.IsSame(other)) return Verdict.Right;
        return _wrong.TryTake(address) ? Verdict.Wrong : Verdict.TooOften;
    }

    // The address bar and the history are left without the token.
    private void Welcome(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/";
        context.Response.Headers.SetCookie = $"{CookieName(context)}={token.Text}; Path=/; Max-Age={CookieSeconds}; HttpOnly; SameSite=Strict";
    }

    private Task Refuse(HttpContext context, Verdict verdict)
    {
        int status = verdict == Verdict.TooOften ? StatusCodes.Status429TooManyRequests : StatusCodes.Status401Unauthorized;
        string problem = verdict switch
        {
            Verdict.TooOften => "too many wrong tokens, expected to be asked later",
            Verdict.Wrong => "a wrong token, expected the one that Modul shows",
            _ => "not paired, expected /?token= with the token that Modul shows",
        };
        return context.Request.Path == "/" ? _page.Send(context, status, problem) : Answers.Problem(context, status, problem);
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
