using Modul.Core.Tapes;
using Modul.Core.Timing;

namespace Modul.Core;

/// <summary>
/// Has an engine that is new go on where another one is, at another rate or the same: loops, faders, selection, tempo and settings, each at its time in
/// seconds. [control]
/// </summary>
internal sealed class Takeover(Looper from, Looper to)
{
    private readonly LoopTransfer _loops = new(
        [.. from.Deck.Tapes.ToArray().Select(tape => HeldLoop.Of(tape, from.Clock))], from.Options.Rate, from.Clock.Frame, to);

    /// <summary>Takes all of it over; false, and nothing changed, where the memory of the new engine does not hold the loops.</summary>
    public bool Perform()
    {
        if (!_loops.TryLoad()) return false;
        TakeClock();
        _loops.TakeTransport(from.Clock.Transport);
        to.Deck.TakeOver(from.Deck, _loops.Loops);
        to.Master.TakeOver(from.Master);
        to.Schedule.TakeOver(from.Schedule, _loops.Converted);
        return true;
    }

    private void TakeClock()
    {
        to.Clock.Frame = _loops.Converted(from.Clock.Frame);
        to.Clock.Gap = new Gap(Latency(from.Clock.Gap.In), Latency(from.Clock.Gap.Out));
        (to.Clock.Quantize, to.Clock.Sync) = (from.Clock.Quantize, from.Clock.Sync);
    }

    private int Latency(int frames) => (int)Math.Min(Gap.Max, _loops.Converted(frames));
}
