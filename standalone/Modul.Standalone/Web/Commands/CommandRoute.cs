using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Modul.Standalone.Web.Commands;

/// <summary>Takes commands by POST. [any]</summary>
internal static class CommandRoute
{
    private const string Plain = "identity";

    /// <summary>Reads the body and sends its commands to the engine.</summary>
    public static async Task Take(HttpContext context, CommandDoor door)
    {
        if (Unreadable(context.Request) is { } problem)
        {
            context.Response.Headers.AcceptEncoding = Plain;
            await Answers.Problem(context, StatusCodes.Status415UnsupportedMediaType, problem);
            return;
        }
        CommandAnswer answer = door.Take(await Body(context));
        if (answer.Problem is null) await Answers.With(context, StatusCodes.Status200OK, Answers.AcceptedJson(answer.Accepted));
        else await Answers.Problem(context, StatusOf(answer), answer.Problem, answer.Index);
    }

    private static string? Unreadable(HttpRequest request)
    {
        if (!request.HasJsonContentType()) return "no JSON, expected Content-Type: application/json";
        if (!MediaTypeHeaderValue.Parse(request.ContentType).Parameters.All(IsRead)) return "no UTF-8, expected Content-Type: application/json; charset=utf-8";
        return request.Headers.ContentEncoding.All(coding => Plain.Equals(coding, StringComparison.OrdinalIgnoreCase))
            ? null
            : "a body that is packed, expected no Content-Encoding";
    }

    private static bool IsRead(NameValueHeaderValue parameter) =>
        !parameter.Name.Equals("charset", StringComparison.OrdinalIgnoreCase) || parameter.GetUnescapedValue().Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static int StatusOf(CommandAnswer refused) => refused switch
    {
        { TooOften: true } => StatusCodes.Status429TooManyRequests,
        { Full: true } => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };

    // The server refuses what is longer than it lets in, by itself.
    private static async Task<ReadOnlyMemory<byte>> Body(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
