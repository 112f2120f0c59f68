using Modul.Core.Storage;
using Modul.Standalone.Web;

namespace Modul.Web.Tests.Stage;

/// <summary>Counts how often peaks are read.</summary>
internal sealed class CountedAudio(ITapeAudio audio) : ITapeAudio
{
    private int _reads;

    public int Reads => Volatile.Read(ref _reads);

    public int ReadPeaks(int layer, int first, Span<Peak> peaks)
    {
        Interlocked.Increment(ref _reads);
        return audio.ReadPeaks(layer, first, peaks);
    }

    public bool WriteTape(int tape, string path, CancellationToken stop = default) => audio.WriteTape(tape, path, stop);
}
