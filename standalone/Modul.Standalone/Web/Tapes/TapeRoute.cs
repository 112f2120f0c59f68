using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Modul.Core.Control;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Web.Tapes;

/// <summary>Answers what is asked of one tape. [any]</summary>
internal sealed class TapeRoute(ILiveView view, ITapeAudio audio, string folder)
{
    /// <summary>In front of the tape's number.</summary>
    public const string Prefix = "/api/tapes/";

    private const int UsualPoints = 512;
    private const int MostDigits = 3;
    private const string Bytes = "application/octet-stream";

    private readonly TapeWavs _wavs = new(audio, folder);

    /// <summary>Finds what answers a path behind <see cref="Prefix"/>; null where nothing does.</summary>
    public Func<HttpContext, CancellationToken, Task>? Find(string path)
    {
        if (NumberBefore("/peaks", path) is { } drawn) return (context, _) => Peaks(context, drawn);
        return NumberBefore(".wav", path) is { } taken ? (context, stop) => _wavs.Send(context, taken, StatusOf(taken).Sealed < 0, stop) : null;
    }

    private int? NumberBefore(string end, string path)
    {
        if (!path.EndsWith(end, StringComparison.Ordinal)) return null;
        ReadOnlySpan<char> number = path.AsSpan(0, path.Length - end.Length);
        bool plain = number.Length is > 0 and < MostDigits && number[0] != '0' && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        return plain && int.Parse(number, CultureInfo.InvariantCulture) is var tape && tape <= view.Board.Tapes ? tape : null;
    }

    private Task Peaks(HttpContext context, int tape)
    {
        if (PointsOf(context.Request.Query) is not { } points)
            return Answers.Problem(context, StatusCodes.Status400BadRequest, $"'points': expected a whole number from 1 to {TapePeaks.MostPoints}");
        TapePeaks peaks = Read(tape, points);
        return context.Request.Headers.Accept.ToString().Contains(Bytes, StringComparison.OrdinalIgnoreCase)
            ? Answers.With(context, StatusCodes.Status200OK, Bytes, peaks.ToBytes())
            : Answers.With(context, StatusCodes.Status200OK, JsonSerializer.SerializeToUtf8Bytes(PeaksReport.Of(peaks), PeaksJson.Default.PeaksReport));
    }

    // A layer's number that goes back meanwhile may be another layer's: then it is read once more.
    private TapePeaks Read(int tape, int points)
    {
        TapeStatus before = StatusOf(tape);
        TapePeaks peaks = TapePeaks.Read(audio, tape, before.Layer, before.Length, points);
        TapeStatus after = StatusOf(tape);
        return after.Layer == before.Layer ? peaks : TapePeaks.Read(audio, tape, after.Layer, after.Length, points);
    }

    private TapeStatus StatusOf(int tape)
    {
        var tapes = new TapeStatus[view.Board.Tapes];
        view.Board.Read(out _, tapes);
        return tapes[tape - 1];
    }

    private static int? PointsOf(IQueryCollection query)
    {
        if (!query.TryGetValue("points", out var asked)) return UsualPoints;
        bool good = int.TryParse(asked.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int points) && points is >= 1 and <= TapePeaks.MostPoints;
        return good ? points : null;
    }
}
