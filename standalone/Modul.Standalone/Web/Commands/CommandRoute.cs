using Microsoft.AspNetCore.Http;

namespace Modul.Standalone.Web.Commands;

/// <summary>Takes commands by POST. [any]</summary>
internal static class CommandRoute
{
    /// <summary>Reads the body and sends its commands to the engine.</summary>
    public static async Task Take(HttpContext context, CommandDoor door)
    {
        if (!context.Request.HasJsonContentType())
        {
            await Answers.Problem(context, StatusCodes.Status415UnsupportedMediaType, "no JSON, expected Content-Type: application/json");
            return;
        }
        CommandAnswer answer = door.Take(await Body(context));
        if (answer.Problem is null) await Answers.With(context, StatusCodes.Status200OK, Answers.AcceptedJson(answer.Accepted));
        else await Answers.Problem(context, answer.Full ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status400BadRequest, answer.Problem, answer.Index);
    }

    // The server refuses what is longer than it lets in, by itself.
    private static async Task<ReadOnlyMemory<byte>> Body(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
