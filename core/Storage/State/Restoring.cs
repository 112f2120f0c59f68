using Modul.Core.Control;
using Modul.Core.Tapes;
using Modul.Core.Timing;

namespace Modul.Core.Storage.State;

/// <summary>Has an engine that is new take a saved state up. [control]</summary>
internal sealed class Restoring(SavedState state, Looper to)
{
    /// <summary>Takes all of it up; false, and nothing changed, where the engine has no room for a loop.</summary>
    public bool Perform(ReadOnlySpan<Command> settings)
    {
        if (state.HighestTape > to.Options.Tapes) return false;
        LoopTransfer? loops = state.Time is { } time ? new LoopTransfer(Held(), time.Rate, 0, to) : null;
        if (loops?.TryLoad() == false) return false;
        if (state.Time is { } saved) to.Deck.SelectSecondary(saved.Secondary); // the settings may know better: they were moved while no block ran
        foreach (ref readonly Command setting in settings) to.Desk.Apply(setting);
        if (loops is not null) Take(loops, state.Time!);
        to.Deck.Stand();
        to.Master.Stand();
        return true;
    }

    private HeldLoop?[] Held()
    {
        var held = new HeldLoop?[to.Options.Tapes];
        foreach (TapeImage tape in state.Tapes) held[tape.Number - 1] = new HeldLoop(tape.Audio, tape.Anchor, tape.Phase, tape.Rank);
        return held;
    }

    private void Take(LoopTransfer loops, TimeImage time)
    {
        loops.TakeTransport(new Transport(time.Rate, time.Tempo, time.Source, time.Meter, time.Beat));
        Span<bool> stopped = stackalloc bool[LooperOptions.MaxTapes];
        foreach (TapeImage tape in state.Tapes) stopped[tape.Number - 1] = tape.Stopped;
        to.Deck.Load(loops.Loops, stopped);
    }
}
