using System.Net;
using Microsoft.AspNetCore.Http;

namespace Modul.Standalone.Web.Guards;

/// <summary>What every answer tells the browser: load nothing from elsewhere, be framed and embedded by nobody. [any]</summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; manifest-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; connect-src 'self'";

    /// <summary>Adds them. The host is written out for browsers to which 'self' is no socket (Safari before 15.4); it must have been checked.</summary>
    public static void Add(HttpContext context, bool hostIsOwn)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = hostIsOwn ? $"{Policy} ws://{context.Request.Host.Value}" : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (IsTrustworthy(context.Connection)) Isolate(headers);
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), midi=(), usb=(), serial=(), payment=()";
        headers.CacheControl = "no-store";
    }

    // From other addresses, over plain HTTP, browsers ignore these two and complain of them (Secure Contexts, 3.1).
    private static bool IsTrustworthy(ConnectionInfo connection) => connection.LocalIpAddress is { } local && IPAddress.IsLoopback(local);

    private static void Isolate(IHeaderDictionary headers)
    {
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
    }
}
