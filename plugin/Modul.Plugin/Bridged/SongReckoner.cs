using Modul.Core.Timing;

namespace Modul.Plugin.Bridged;

/// <summary>
/// Reckons where the song is from samples and tempo alone: quarter = sample / rate * tempo / 60, as if the song had its tempo from its start. Where the tempo
/// changes while the song runs on, the quarter reached stays and goes on at the new tempo; a jump is reckoned from the start again. There is neither a metre
/// nor a bar line: the engine counts bars of its own metre from the song's start. [audio]
/// </summary>
internal sealed class SongReckoner
{
    private const double SecondsPerMinute = 60;
    private const int JumpsPerSecond = 100; // a host may be so far off, as a share of a second, and still run on

    private long _anchorSample;
    private double _anchorQuarter;
    private double _tempo;
    private long _next;
    private bool _runs;

    /// <summary>The song's position at the start of a block; false where the host tells none.</summary>
    public bool TryReckon(in HostTransport told, int rate, int frames, out SongPosition song)
    {
        song = default;
        if (told.Tempo is not (>= Transport.MinTempo and <= Transport.MaxTempo))
        {
            _runs = false;
            return false;
        }
        bool runsOn = _runs && told.Playing && Distance(told.Sample, _next) <= (ulong)(rate / JumpsPerSecond);
        if (!runsOn) (_anchorSample, _anchorQuarter) = (0, 0);
        else if (told.Tempo != _tempo) (_anchorQuarter, _anchorSample) = (QuarterAt(told.Sample, rate), told.Sample);
        (_tempo, _runs, _next) = (told.Tempo, told.Playing, unchecked(told.Sample + frames));
        song = new SongPosition(QuarterAt(told.Sample, rate), told.Tempo, default, double.NaN, told.Playing);
        return true;
    }

    private double QuarterAt(long sample, int rate) =>
        _anchorQuarter + (((double)sample - _anchorSample) / rate * _tempo / SecondsPerMinute);

    private static ulong Distance(long a, long b) => a >= b ? unchecked((ulong)a - (ulong)b) : unchecked((ulong)b - (ulong)a);
}
