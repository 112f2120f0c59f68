using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Modul.Standalone.Web;

/// <summary>The page's files, as they were built into the program. [any]</summary>
internal sealed class PageFiles
{
    private const string Prefix = "page/";

    private readonly FrozenDictionary<string, PageFile> _files;

    public PageFiles() => _files = typeof(PageFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => "/" + name[Prefix.Length..], FileOf, StringComparer.Ordinal);

    /// <summary>The file at a path; null where there is none.</summary>
    public PageFile? Find(string path) => _files.GetValueOrDefault(path == "/" ? "/index.html" : path);

    /// <summary>Sends a file, or says that the client has it.</summary>
    public static Task Send(HttpContext context, PageFile file)
    {
        context.Response.Headers.ETag = file.Tag;
        context.Response.Headers.CacheControl = "no-cache";
        if (!context.Request.Headers.IfNoneMatch.Any(tags => Holds(tags, file.Tag)))
            return Answers.With(context, StatusCodes.Status200OK, file.Type, file.Bytes);
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    /// <summary>What was built into the program under a name.</summary>
    public static byte[] Resource(string name)
    {
        using Stream stream = typeof(PageFiles).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} was not built in");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static PageFile FileOf(string name)
    {
        byte[] bytes = Resource(name);
        return new PageFile(TypeOf(name), $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"", bytes);
    }

    private static bool Holds(string? tags, string tag) =>
        tags is not null && tags.Split(',', StringSplitOptions.TrimEntries).Any(one => one == "*" || one == tag || one == "W/" + tag);

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
