using Modul.Core.Control;
using Modul.Core.Tapes;
using Modul.Core.Timing;

namespace Modul.Core.Storage.State;

/// <summary>
/// What a looper held at one moment: rate, tempo, metre, secondary selection, and of each tape the newest layer that is complete, whether it plays, and how
/// the loops lie to one another. A take or an overdub that runs counts as it was before. While it is not disposed of the looper's store recycles
/// nothing, so the audio may run on. Not for two threads at once.
/// </summary>
public sealed class LooperImage : IDisposable
{
    private readonly RecycleHold? _hold;

    internal LooperImage(TimeImage time, IReadOnlyList<TapeImage> tapes, RecycleHold? hold) => (Time, Tapes, _hold) = (time, tapes, hold);

    internal TimeImage Time { get; private set; }

    /// <summary>The tapes that hold a loop, in tape order.</summary>
    internal IReadOnlyList<TapeImage> Tapes { get; }

    /// <summary>
    /// What a looper holds now. Throws <see cref="TimeoutException"/> where the storage thread or a block that runs does not come to an end within seconds,
    /// <see cref="InvalidOperationException"/> where the looper's board is a caller's and does not show it yet. [control] any thread but audio and storage
    /// </summary>
    public static LooperImage Of(Looper looper)
    {
        if (!looper.Shown) throw new InvalidOperationException("expected a looper that its board shows");
        RecycleHold hold = looper.HoldShown();
        try
        {
            return Read(looper, hold);
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    /// <summary>What the board shows, for as long as a hold keeps it.</summary>
    internal static LooperImage Read(Looper looper, RecycleHold? hold)
    {
        var shown = new TapeStatus[looper.Options.Tapes];
        looper.Board.Read(out EngineStatus engine, shown);
        var held = new List<Held>();
        for (int i = 0; i < shown.Length; i++)
            if (shown[i].Sealed >= 0) held.Add(Held.Of(i + 1, shown[i], looper.Store));
        Held[] byAge = [.. held.OrderBy(tape => tape.Layer.TakeAge)];
        long origin = byAge.Length > 0 ? byAge[0].Anchor : 0;
        var meter = new TimeSignature(engine.MeterBeats, engine.MeterUnit);
        var transport = new Transport(engine.Rate, engine.Tempo, engine.TempoSource, meter, engine.BeatAtZero);
        double beat = byAge.Length > 0 ? transport.BeatAt(origin) : 0;
        var time = new TimeImage(engine.Rate, engine.Tempo, engine.TempoSource, meter, engine.Secondary, beat);
        return new LooperImage(time, [.. held.Select(tape => Image(tape, Array.IndexOf(byAge, tape), origin))], hold);
    }

    /// <summary>Has other tapes be the secondary ones, a bit for each: where they were chosen and the engine has not processed since.</summary>
    public void SetSecondary(ulong tapes) => Time = Time with { Secondary = tapes };

    /// <summary>Lets the store recycle again.</summary>
    public void Dispose() => _hold?.Dispose();

    private static TapeImage Image(Held tape, int rank, long origin)
    {
        long anchor = (tape.Anchor - origin) % tape.Layer.Length;
        return new TapeImage(
            tape.Number,
            rank,
            tape.State is TapeState.Stopped or TapeState.Armed,
            anchor < 0 ? anchor + tape.Layer.Length : anchor,
            tape.Phase,
            new TapeAudio(tape.Number, tape.Layer));
    }

    private sealed record Held(int Number, TapeState State, Layer Layer, long Anchor, double Phase)
    {
        // A song that jumps moves layers one after the other: only what the board shows is of one moment. It shows the layer heard, and those of one take lie alike.
        public static Held Of(int number, in TapeStatus shown, TapeStore store)
        {
            Layer layer = store.LayerOf(shown.Sealed);
            bool alike = shown.Layer >= 0 && store.LayerOf(shown.Layer).TakeAge == layer.TakeAge;
            return new Held(number, shown.State, layer, alike ? shown.Anchor : layer.Anchor, alike ? shown.Phase : layer.Phase);
        }
    }
}
