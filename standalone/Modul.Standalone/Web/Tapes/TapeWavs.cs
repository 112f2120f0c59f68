using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Modul.Standalone.Web.Tapes;

/// <summary>Sends tapes as WAV: written to a file that only its owner can read, sent from there, and deleted, whatever happens. [any]</summary>
internal sealed class TapeWavs
{
    private const int Most = 2;

    // A client that takes less holds a place that others wait for.
    private static readonly MinDataRate Slowest = new(bytesPerSecond: 64 * 1024, gracePeriod: TimeSpan.FromSeconds(10));

    private readonly ITapeAudio _audio;
    private readonly TapeFolders _folders;
    private int _made;

    /// <summary>Writes beside the session's files.</summary>
    public TapeWavs(ITapeAudio audio, string folder)
    {
        (_audio, _folders) = (audio, new TapeFolders(folder));
        _folders.Sweep();
    }

    /// <summary>Sends the newest complete layer of a tape; to HEAD only what kind of file it would be.</summary>
    /// <param name="context">The request.</param>
    /// <param name="tape">1 for the first.</param>
    /// <param name="isEmpty">Whether the board tells no complete layer.</param>
    /// <param name="stop">Ends it.</param>
    public async Task Send(HttpContext context, int tape, bool isEmpty, CancellationToken stop)
    {
        if (isEmpty)
        {
            await Empty(context, tape);
            return;
        }
        if (HttpMethods.IsHead(context.Request.Method))
        {
            Describe(context, tape);
            return;
        }
        try
        {
            if (Interlocked.Increment(ref _made) <= Most) await Send(context, tape, stop);
            else await Answers.Problem(context, StatusCodes.Status503ServiceUnavailable, $"{Most} tapes are being made already, expected to be asked later");
        }
        finally
        {
            Interlocked.Decrement(ref _made);
        }
    }

    private async Task Send(HttpContext context, int tape, CancellationToken stop)
    {
        string? folder = null;
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, context.RequestAborted);
            folder = _folders.Make();
            string path = Path.Combine(folder, $"tape-{tape}.wav");
            if (await Write(tape, path, either.Token)) await Send(context, tape, path, either.Token);
            else await Empty(context, tape);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException && !context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Headers.Remove("Content-Disposition");
            await Answers.Problem(context, StatusCodes.Status503ServiceUnavailable, $"tape {tape} cannot be written: {problem.Message.ReplaceLineEndings(" ")}");
        }
        finally
        {
            if (folder is not null) TapeFolders.Delete(folder);
        }
    }

    private static async Task Send(HttpContext context, int tape, string path, CancellationToken stop)
    {
        await using FileStream file = File.OpenRead(path);
        if (!OperatingSystem.IsWindows()) TapeFolders.Delete(Path.GetDirectoryName(path)!); // open it is there all the same, and a kill leaves nothing
        Describe(context, tape);
        context.Response.ContentLength = file.Length;
        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate) rate.MinDataRate = Slowest;
        await file.CopyToAsync(context.Response.Body, stop);
    }

    private static void Describe(HttpContext context, int tape)
    {
        context.Response.ContentType = "audio/wav";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"tape-{tape}.wav\"";
    }

    private static Task Empty(HttpContext context, int tape) => Answers.Problem(context, StatusCodes.Status404NotFound, $"tape {tape} is empty");

    // It takes as long as the disk does: a thread of its own, so that those of the pool stay with who presses.
    private Task<bool> Write(int tape, string path, CancellationToken stop) =>
        Task.Factory.StartNew(() => _audio.WriteTape(tape, path, stop), stop, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
