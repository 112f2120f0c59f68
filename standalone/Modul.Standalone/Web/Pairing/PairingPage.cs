using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Modul.Standalone.Web.Pairing;

/// <summary>What a device sees that is not paired: a place to type the token. One file without script, for it may load nothing. [any]</summary>
internal sealed class PairingPage
{
    private const string Place = "{problem}";
    private const string StyleBegin = "<style>", StyleEnd = "</style>";

    private readonly string _html = Encoding.UTF8.GetString(PageFiles.Resource("pair.html")).ReplaceLineEndings("\n");
    private readonly string _policy;

    public PairingPage()
    {
        int begin = _html.IndexOf(StyleBegin, StringComparison.Ordinal) + StyleBegin.Length;
        string style = _html[begin.._html.IndexOf(StyleEnd, StringComparison.Ordinal)];
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        _policy = $"default-src 'none'; style-src 'sha256-{hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    /// <summary>Shows it, with how many seconds to wait.</summary>
    public Task MakeWait(HttpContext context, int seconds)
    {
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Send(context, StatusCodes.Status429TooManyRequests, $"Too many wrong tokens: wait {seconds} s, then type it again.");
    }

    /// <summary>Shows it, with what to do.</summary>
    public Task Send(HttpContext context, int status, string problem)
    {
        context.Response.Headers.ContentSecurityPolicy = _policy;
        return Answers.With(context, status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(_html.Replace(Place, problem, StringComparison.Ordinal)));
    }
}
