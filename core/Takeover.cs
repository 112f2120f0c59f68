using Modul.Core.Storage;
using Modul.Core.Tapes;
using Modul.Core.Timing;

namespace Modul.Core;

/// <summary>
/// Has an engine that is new go on where another one is, at another rate or the same: loops, faders, selection, tempo and settings, each at its time in
/// seconds. [control]
/// </summary>
internal sealed class Takeover(Looper from, Looper to)
{
    private readonly HeldLoop?[] _held = new HeldLoop?[from.Options.Tapes];
    private readonly Layer?[] _loops = new Layer?[from.Options.Tapes];

    /// <summary>Takes all of it over; false, and nothing changed, where the memory of the new engine does not hold the loops.</summary>
    public bool Perform()
    {
        for (int i = 0; i < _held.Length; i++) _held[i] = HeldLoop.Of(from.Deck.Tapes[i], from.Clock);
        if (!TryLoad()) return false;
        TakeClock();
        TakeTransport();
        to.Deck.TakeOver(from.Deck, _loops);
        to.Master.TakeOver(from.Master);
        to.Schedule.TakeOver(from.Schedule, Converted);
        return true;
    }

    private long Converted(long frame) => RateConversion.Frames(frame, from.Options.Rate, to.Options.Rate);

    private bool TryLoad()
    {
        var loader = new LayerLoader(to.Store);
        long[] lengths = RateConversion.Lengths([.. _held.Select(held => held?.Audio.Length ?? 0)], from.Options.Rate, to.Options.Rate);
        foreach (int i in Enumerable.Range(0, _held.Length).Where(i => _held[i] is not null).OrderBy(i => _held[i]!.Age))
        {
            HeldLoop held = _held[i]!;
            _loops[i] = loader.TryLoad(new Resampler(held.Audio, lengths[i]));
            if (_loops[i] is not { } loop)
            {
                foreach (Layer? loaded in _loops)
                    if (loaded is not null) loader.Return(loaded);
                return false;
            }
            long position = RateConversion.Scale(held.PositionAt(from.Clock.Frame), held.Audio.Length, loop.Length);
            loop.Anchor = Converted(from.Clock.Frame) - (position % loop.Length);
        }
        return true;
    }

    private void TakeClock()
    {
        to.Clock.Frame = Converted(from.Clock.Frame);
        to.Clock.Gap = new Gap(Latency(from.Clock.Gap.In), Latency(from.Clock.Gap.Out));
        (to.Clock.Quantize, to.Clock.Sync) = (from.Clock.Quantize, from.Clock.Sync);
    }

    private int Latency(int frames) => (int)Math.Min(Gap.Max, Converted(frames));

    /// <summary>
    /// Beats go on where they were. Where the first loop is a whole number of them they keep to its start, and a tempo that a take gave follows the
    /// rounding of its length: else beats and loop would part.
    /// </summary>
    private void TakeTransport()
    {
        Transport old = from.Clock.Transport;
        int first = Array.IndexOf(_held, _held.Where(held => held is not null).MinBy(held => held!.Age));
        if (first < 0 || _held[first] is not { } held || !IsWhole(held.Audio.Length / old.FramesPerBeat))
        {
            to.Clock.Transport.GoOn(old, to.Clock.Frame, old.BeatAt(from.Clock.Frame), old.Tempo);
            return;
        }
        Layer loop = _loops[first]!;
        double tempo = old.Tempo * ((double)held.Audio.Length * to.Options.Rate / ((double)loop.Length * from.Options.Rate));
        bool follows = old.Source == TempoSource.FirstTake && tempo is >= Transport.MinTempo and <= Transport.MaxTempo;
        double beat = old.BeatAt(from.Clock.Frame - held.PositionAt(from.Clock.Frame));
        to.Clock.Transport.GoOn(old, loop.Anchor, beat, follows ? tempo : old.Tempo);
    }

    private static bool IsWhole(double beats) => beats > 0.5 && Math.Abs(beats - Math.Round(beats)) <= 1e-9 * beats;
}
