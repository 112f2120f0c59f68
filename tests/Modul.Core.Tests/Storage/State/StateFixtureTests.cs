using Modul.Core.Control;
using Modul.Core.Storage.State;
using Modul.Core.Tapes;
using Modul.Core.Tests.Support;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Storage.State;

/// <summary>A file that version 1 of the format wrote: every later version opens it and finds what is told here.</summary>
public class StateFixtureTests
{
    private const int Rate = 8000;

    [Fact]
    public void A_state_of_version_1_opens()
    {
        SavedState state = Reloaded.Read(Bytes());
        state.Parameters.ShouldBe([new ParameterValue(1, -4.5), new ParameterValue(1002, 1), new ParameterValue(77, double.NegativeInfinity)]);
        (state.HoldsTapes, state.Rate, state.HighestTape).ShouldBe((true, Rate, 5));
        state.Tapes.Select(tape => (tape.Number, tape.Rank, tape.Stopped, tape.Anchor, tape.Audio.Length)).ShouldBe([
            (1, 1, false, 300, 600), (2, 0, true, 0, 1200), (4, 2, false, 17, 70_000), (5, 3, false, 5, 64)]);
        state.Tapes.ShouldAllBe(tape => double.IsNaN(tape.Phase));
        using var loaded = new Reloaded(Bytes(), new LooperOptions { Rate = Rate, MemoryBudget = 16 << 20 });
        EngineStatus engine = loaded.Engine;
        (engine.Tempo, engine.TempoSource, engine.MeterBeats, engine.MeterUnit).ShouldBe((133.25, TempoSource.Given, 7, 8));
        (engine.Secondary, engine.Beat).ShouldBe((0b1010UL, -2.5));
        loaded.StatusOf(2).State.ShouldBe(TapeState.Stopped);
        loaded.StatusOf(3).State.ShouldBe(TapeState.Empty);
        foreach ((int number, Stereo loop) in Loops()) loaded.Tape(number).ShouldBeBits(loop, $"tape {number}");
    }

    private static byte[] Bytes()
    {
        using Stream from = typeof(StateFixtureTests).Assembly.GetManifestResourceStream("state-1.modul")!;
        var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }

    /// <summary>Of each kind of audio one: 16 bit, 24 bit, mostly silence over more than one stretch, and floats with odd ones among them.</summary>
    internal static IEnumerable<(int Number, Stereo Loop)> Loops()
    {
        yield return (1, Made(600, i => new((i * 37 % 1000) / 32768f, -(i % 50) / 32768f)));
        yield return (2, Made(1200, i => new(((i * i) % 99_991) / 8388608f, i / 8388608f)));
        yield return (4, Made(70_000, i => i is >= 1000 and < 1100 ? new(0.5f, -0.25f) : new(0, 0)));
        yield return (5, Made(64, i => new(i % 2 == 0 ? -0f : 1f / (i + 2), i / 3f)));
    }

    private static Stereo Made(int frames, Func<int, StereoLevel> at)
    {
        var made = new Stereo(frames);
        for (int i = 0; i < frames; i++) (made.Left[i], made.Right[i]) = (at(i).Left, at(i).Right);
        return made;
    }
}
