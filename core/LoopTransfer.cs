using Modul.Core.Storage;
using Modul.Core.Tapes;
using Modul.Core.Timing;

namespace Modul.Core;

/// <summary>
/// Brings loops, and the beats under them, into an engine that is new, at its rate: each at the position it has at a frame, lengths that are in step
/// kept so. [control]
/// </summary>
/// <param name="held">What each tape holds; null for an empty one.</param>
/// <param name="rate">The rate of what is held.</param>
/// <param name="now">The frame at which the new engine goes on, at that rate.</param>
/// <param name="to">The new engine.</param>
internal sealed class LoopTransfer(HeldLoop?[] held, int rate, long now, Looper to)
{
    private readonly Layer?[] _loops = new Layer?[held.Length];

    /// <summary>The loops in the new engine's memory, once loaded; null for an empty tape.</summary>
    public ReadOnlySpan<Layer?> Loops => _loops;

    /// <summary>A frame as the new engine counts it.</summary>
    public long Converted(long frame) => RateConversion.Frames(frame, rate, to.Options.Rate);

    /// <summary>Loads them, the oldest first; false, and nothing taken, where the memory does not hold them.</summary>
    public bool TryLoad()
    {
        var loader = new LayerLoader(to.Store);
        long[] lengths = RateConversion.Lengths([.. held.Select(loop => loop?.Audio.Length ?? 0)], rate, to.Options.Rate);
        foreach (int i in Enumerable.Range(0, held.Length).Where(i => held[i] is not null).OrderBy(i => held[i]!.Age))
        {
            HeldLoop old = held[i]!;
            _loops[i] = TryLoad(loader, old.Audio, lengths[i]);
            if (_loops[i] is not { } loop)
            {
                foreach (Layer? loaded in _loops)
                    if (loaded is not null) loader.Return(loaded);
                return false;
            }
            long position = RateConversion.Scale(old.PositionAt(now), old.Audio.Length, loop.Length);
            (loop.Anchor, loop.Phase) = (Converted(now) - (position % loop.Length), old.Phase);
        }
        return true;
    }

    /// <summary>
    /// Beats go on where they were. Where the first loop is a whole number of them they keep to its start, and a tempo that a take gave follows the
    /// rounding of its length: else beats and loop would part.
    /// </summary>
    public void TakeTransport(Transport old)
    {
        int first = Array.IndexOf(held, held.Where(loop => loop is not null).MinBy(loop => loop!.Age));
        if (first < 0 || held[first] is not { } oldest || !IsWhole(oldest.Audio.Length / old.FramesPerBeat))
        {
            to.Clock.Transport.GoOn(old, Converted(now), old.BeatAt(now), old.Tempo);
            return;
        }
        Layer loop = _loops[first]!;
        double tempo = old.Tempo * ((double)oldest.Audio.Length * to.Options.Rate / ((double)loop.Length * rate));
        bool follows = old.Source == TempoSource.FirstTake && tempo is >= Transport.MinTempo and <= Transport.MaxTempo;
        double beat = old.BeatAt(now - oldest.PositionAt(now));
        to.Clock.Transport.GoOn(old, loop.Anchor, beat, follows ? tempo : old.Tempo);
    }

    private static Layer? TryLoad(LayerLoader loader, ITapeSource audio, long length)
    {
        if (length == audio.Length) return loader.TryLoad(audio);
        using var resampler = new Resampler(audio, length);
        return loader.TryLoad(resampler);
    }

    private static bool IsWhole(double beats) => beats > 0.5 && Math.Abs(beats - Math.Round(beats)) <= 1e-9 * beats;
}
