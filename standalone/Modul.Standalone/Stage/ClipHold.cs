using Modul.Core.Control;

namespace Modul.Standalone.Stage;

/// <summary>Keeps a tape's clip mark for as long as it takes to see it.</summary>
internal sealed class ClipHold(TimeProvider time, int tapes)
{
    private static readonly TimeSpan Held = TimeSpan.FromSeconds(2);

    private readonly long[] _clippedAt = new long[2 * tapes];

    /// <summary>Whether the sides of a tape with this level are marked.</summary>
    public (bool Left, bool Right) Take(int index, StereoLevel level) => (Take(2 * index, level.Left), Take((2 * index) + 1, level.Right));

    private bool Take(int place, float level)
    {
        if (level > 1) _clippedAt[place] = time.GetTimestamp();
        return _clippedAt[place] != 0 && time.GetElapsedTime(_clippedAt[place]) < Held;
    }
}
