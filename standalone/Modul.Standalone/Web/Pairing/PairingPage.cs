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

    /// <summary>Shows it, with what is wrong.</summary>
    public Task Send(HttpContext context, int status, string problem)
    {
        context.Response.Headers.ContentSecurityPolicy = _policy;
        return Answers.With(context, status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(_html.Replace(Place, problem, StringComparison.Ordinal)));
    }
}
