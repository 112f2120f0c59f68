using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Modul.Standalone.Web;

/// <summary>Writes answers. [any]</summary>
internal static class Answers
{
    private const string Json = "application/json; charset=utf-8";
    private const int MostText = 1000;

    private static readonly JsonWriterOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }; // never part of a page

    /// <summary>Answers with JSON.</summary>
    public static Task With(HttpContext context, int status, byte[] json) => With(context, status, Json, json);

    /// <summary>Answers with bytes of any kind.</summary>
    public static Task With(HttpContext context, int status, string type, ReadOnlyMemory<byte> bytes)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    /// <summary>Answers what is wrong, and which of several commands is.</summary>
    public static Task Problem(HttpContext context, int status, string problem, int? index = null) =>
        With(context, status, ProblemJson(problem, index));

    /// <summary>Answers that something came too often, and when it may come again.</summary>
    /// <param name="context">The request.</param>
    /// <param name="problem">What came too often.</param>
    /// <param name="seconds">How long to wait.</param>
    public static Task TooOften(HttpContext context, string problem, int seconds)
    {
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Problem(context, StatusCodes.Status429TooManyRequests, $"{problem}: wait {seconds} s");
    }

    /// <summary><c>{"problem":"…","index":1}</c>, with what names the command in front.</summary>
    public static byte[] ProblemJson(string problem, int? index = null, long? id = null)
    {
        var answer = new JsonObject();
        if (id is { } named) answer["id"] = named;
        answer["problem"] = problem.Length > MostText ? problem[..MostText] + "..." : problem;
        if (index is { } place) answer["index"] = place;
        return Bytes(answer);
    }

    /// <summary><c>{"accepted":1}</c>, with what names the command in front.</summary>
    public static byte[] AcceptedJson(int count, long? id = null)
    {
        var answer = new JsonObject();
        if (id is { } named) answer["id"] = named;
        answer["accepted"] = count;
        return Bytes(answer);
    }

    /// <summary><c>{"notice":"…"}</c>, with its age in seconds where it came before the reader.</summary>
    public static byte[] NoticeJson(string text, TimeSpan? age = null)
    {
        var answer = new JsonObject { ["notice"] = text };
        if (age is { } old) answer["age"] = Math.Round(old.TotalSeconds, 1);
        return Bytes(answer);
    }

    private static byte[] Bytes(JsonObject answer)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Plain)) answer.WriteTo(writer);
        return stream.ToArray();
    }
}
