using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Web.Tapes;

/// <summary>Answers what is asked of one tape. [any]</summary>
internal sealed class TapeRoute(ILiveView view, ITapeAudio audio, string folder, TimeProvider time)
{
    /// <summary>In front of the tape's number.</summary>
    public const string Prefix = "/api/tapes/";

    private const int UsualPoints = 512;
    private const int MostDigits = 3;
    private const string Bytes = "application/octet-stream";

    private readonly TapeWavs _wavs = new(audio, folder);
    private readonly TapeOutlines _outlines = new(view, audio, time);

    /// <summary>Finds what answers a path behind <see cref="Prefix"/>; null where nothing does.</summary>
    public Func<HttpContext, CancellationToken, Task>? Find(string path)
    {
        if (NumberBefore("/peaks", path) is { } drawn) return (context, _) => Peaks(context, drawn);
        return NumberBefore(".wav", path) is { } taken ? (context, stop) => _wavs.Send(context, taken, view.Board.StatusOf(taken).Sealed < 0, stop) : null;
    }

    private int? NumberBefore(string end, string path)
    {
        if (!path.EndsWith(end, StringComparison.Ordinal)) return null;
        ReadOnlySpan<char> number = path.AsSpan(0, path.Length - end.Length);
        bool plain = number.Length is > 0 and < MostDigits && number[0] != '0' && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        return plain && int.Parse(number, CultureInfo.InvariantCulture) is var tape && tape <= view.Board.Tapes ? tape : null;
    }

    private async Task Peaks(HttpContext context, int tape)
    {
        if (PointsOf(context.Request.Query) is not { } points)
        {
            await Answers.Problem(context, StatusCodes.Status400BadRequest, $"'points': expected a whole number from 1 to {TapePeaks.MostPoints}");
            return;
        }
        TapePeaks peaks = await _outlines.Read(tape, points, context.RequestAborted);
        if (context.Request.Headers.Accept.ToString().Contains(Bytes, StringComparison.OrdinalIgnoreCase))
            await Answers.With(context, StatusCodes.Status200OK, Bytes, peaks.ToBytes());
        else
            await Answers.With(context, StatusCodes.Status200OK, JsonSerializer.SerializeToUtf8Bytes(PeaksReport.Of(peaks), PeaksJson.Default.PeaksReport));
    }

    private static int? PointsOf(IQueryCollection query)
    {
        if (!query.TryGetValue("points", out var asked)) return UsualPoints;
        bool good = int.TryParse(asked.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int points) && points is >= 1 and <= TapePeaks.MostPoints;
        return good ? points : null;
    }
}
