using Modul.Core.Storage;

namespace Modul.Standalone.Web;

/// <summary>What tapes hold, for drawing and taking away. [any]</summary>
internal interface ITapeAudio
{
    /// <summary>
    /// Copies a layer's peaks, a pair of extremes for each 256 frames, from a pair on. Gives how many the layer has there; the rest is silence.
    /// </summary>
    int ReadPeaks(int layer, int first, Span<Peak> peaks);

    /// <summary>Writes the newest complete layer of a tape, one pass from its beginning, as WAV. False where the tape is empty.</summary>
    /// <param name="tape">1 for the first.</param>
    /// <param name="path">The file; it appears when it is complete.</param>
    /// <param name="stop">Ends the writing; nothing is left behind then.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was to stop.</exception>
    bool WriteTape(int tape, string path, CancellationToken stop = default);
}
