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
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), midi=(), usb=(), serial=(), bluetooth=(), payment=()";
        headers.CacheControl = "no-store";
    }
}
