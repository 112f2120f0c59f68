using Microsoft.AspNetCore.Http;

namespace Modul.Standalone.Web.Tapes;

/// <summary>Sends tapes as WAV: written to a file that only its owner can read, sent from there, and deleted, whatever happens. [any]</summary>
internal sealed class TapeWavs(ITapeAudio audio)
{
    private const int Most = 2;

    private int _made;

    /// <summary>Sends the newest complete layer of a tape.</summary>
    public async Task Send(HttpContext context, int tape, CancellationToken stop)
    {
        if (Interlocked.Increment(ref _made) > Most)
        {
            Interlocked.Decrement(ref _made);
            await Answers.Problem(context, StatusCodes.Status503ServiceUnavailable, $"{Most} tapes are being made already, expected to be asked later");
            return;
        }
        DirectoryInfo folder = Directory.CreateTempSubdirectory("modul-tape-"); // its owner's alone
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, context.RequestAborted);
            await Send(context, tape, Path.Combine(folder.FullName, $"tape-{tape}.wav"), either.Token);
        }
        finally
        {
            folder.Delete(recursive: true);
            Interlocked.Decrement(ref _made);
        }
    }

    private async Task Send(HttpContext context, int tape, string path, CancellationToken stop)
    {
        try
        {
            if (!await Write(tape, path, stop))
            {
                await Answers.Problem(context, StatusCodes.Status404NotFound, $"tape {tape} is empty");
                return;
            }
        }
        catch (IOException problem) // of the disk or the memory here, not of the client
        {
            await Answers.Problem(context, StatusCodes.Status503ServiceUnavailable, $"tape {tape} cannot be written: {problem.Message.ReplaceLineEndings(" ")}");
            return;
        }
        await using FileStream file = File.OpenRead(path);
        context.Response.ContentType = "audio/wav";
        context.Response.ContentLength = file.Length;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"tape-{tape}.wav\"";
        if (HttpMethods.IsGet(context.Request.Method)) await file.CopyToAsync(context.Response.Body, stop);
    }

    // It takes as long as the disk does: a thread of its own, so that those of the pool stay with who presses.
    private Task<bool> Write(int tape, string path, CancellationToken stop) =>
        Task.Factory.StartNew(() => audio.WriteTape(tape, path, stop), stop, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
