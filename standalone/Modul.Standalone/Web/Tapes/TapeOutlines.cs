using Modul.Core.Control;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Web.Tapes;

/// <summary>
/// Reads tapes' outlines, one at a time; those of complete layers are kept a moment, because every page asks when a layer is new. No longer: a layer's number
/// that went back may be another's soon. [any]
/// </summary>
internal sealed class TapeOutlines(ILiveView view, ITapeAudio audio, TimeProvider time)
{
    private const int Most = 64; // 64 KiB each at most

    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(0.25);

    private readonly ConcurrentExclusiveSchedulerPair _one = new();
    private readonly Dictionary<Asked, (TapePeaks Peaks, long At)> _kept = [];

    /// <summary>The outline of the layer that a tape plays.</summary>
    /// <param name="tape">1 for the first.</param>
    /// <param name="points">Stretches, 1 to <see cref="TapePeaks.MostPoints"/>.</param>
    /// <param name="stop">Ends the waiting for others.</param>
    /// <exception cref="OperationCanceledException">It was to stop.</exception>
    public Task<TapePeaks> Read(int tape, int points, CancellationToken stop) =>
        Task.Factory.StartNew(() => ReadAlone(tape, points), stop, TaskCreationOptions.DenyChildAttach, _one.ExclusiveScheduler);

    private TapePeaks ReadAlone(int tape, int points)
    {
        TapeStatus before = view.Board.StatusOf(tape);
        var asked = new Asked(tape, before.Layer, before.Length, points);
        if (before.Layer == before.Sealed && _kept.TryGetValue(asked, out var kept) && time.GetElapsedTime(kept.At) < Kept) return kept.Peaks;
        TapePeaks peaks = TapePeaks.Read(audio, tape, before.Layer, before.Length, points);
        TapeStatus after = view.Board.StatusOf(tape);
        if (after.Layer != before.Layer) return TapePeaks.Read(audio, tape, after.Layer, after.Length, points); // its number may be another layer's now
        if (before.Layer == before.Sealed && after.Sealed == before.Sealed) Keep(asked, peaks);
        return peaks;
    }

    private void Keep(Asked asked, TapePeaks peaks)
    {
        if (_kept.Count >= Most) _kept.Clear();
        _kept[asked] = (peaks, time.GetTimestamp());
    }

    private readonly record struct Asked(int Tape, int Layer, long Length, int Points);
}
