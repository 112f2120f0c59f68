using Modul.Clap.Abi;
using Modul.Core.Timing;

namespace Modul.Clap;

/// <summary>Reads where the song is from what a host tells of its transport; a beat of CLAP is a quarter note. [audio]</summary>
internal static unsafe class SongReader
{
    private const double SecondsPerMinute = 60;

    /// <summary>The song's position; false where the host tells none: the looper runs free. What else it does not tell stays as it was.</summary>
    public static bool TryRead(ClapEventTransport* transport, out SongPosition song)
    {
        song = default;
        if (transport is null) return false;
        bool tempo = Has(transport, Abi.Clap.HasTempo), beats = Has(transport, Abi.Clap.HasBeats), seconds = Has(transport, Abi.Clap.HasSeconds);
        if (!beats && !(seconds && tempo)) return false;
        double quarter = beats ? transport->SongBeats / Abi.Clap.FixedPoint
            : transport->SongSeconds / Abi.Clap.FixedPoint * transport->Tempo / SecondsPerMinute;
        TimeSignature meter = Has(transport, Abi.Clap.HasMeter) ? new TimeSignature(transport->MeterBeats, transport->MeterUnit) : default;
        song = new SongPosition(
            quarter, tempo ? transport->Tempo : double.NaN, meter, beats ? transport->BarStart / Abi.Clap.FixedPoint : double.NaN,
            Has(transport, Abi.Clap.IsPlaying));
        return true;
    }

    private static bool Has(ClapEventTransport* transport, uint flag) => (transport->Flags & flag) != 0;
}
