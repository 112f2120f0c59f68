using Modul.Core.Control;
using Modul.Core.Storage.State;
using Modul.Core.Tapes;
using Modul.Core.Tests.Support;
using Modul.Core.Tests.Tapes;
using Modul.Core.Timing;
using Session = Modul.Core.Tests.Support.Session;

namespace Modul.Core.Tests.Storage.State;

/// <summary>What was saved comes back, and is saved as it was.</summary>
public class StateRoundTripTests
{
    private const int Rate = 8000;
    private const int Seam = 40;

    [Fact]
    public void Saving_twice_while_loops_play_on_gives_the_same_bytes()
    {
        using Session session = new Session(Busy()).PlayTo(31_000);
        byte[] first = Reloaded.Save(session.Looper);
        for (int frame = 31_500; frame < 60_000; frame += 1777) Reloaded.Save(session.PlayTo(frame).Looper).ShouldBe(first);
        Reloaded.Read(first).HighestTape.ShouldBe(5);
    }

    [Fact]
    public void What_was_loaded_is_saved_as_it_was_and_still_is_after_playing()
    {
        using Session session = new Session(Busy()).PlayTo(40_000);
        ParameterValue[] parameters = [new(7, -3.25), new(uint.MaxValue, double.NegativeInfinity), new(0, -0.0)];
        byte[] saved = Reloaded.Save(session.Looper, parameters);
        using var loaded = new Reloaded(saved, session.Looper.Options);
        Reloaded.Read(saved).Parameters.ShouldBe(parameters);
        Reloaded.Save(loaded.Looper, parameters).ShouldBe(saved);
        loaded.Play(12_345);
        Reloaded.Save(loaded.Looper, parameters).ShouldBe(saved);
        Books.Balance(loaded.Looper.Store);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Whatever_was_played_comes_back(int seed)
    {
        for (int i = 0; i < 10; i++)
        {
            using Session session = new Session(RandomPerformance.Of((seed * 100) + i));
            session.PlayTo(session.Input.Length / 2);
            byte[] saved = Reloaded.Save(session.Looper);
            using var loaded = new Reloaded(saved, session.Looper.Options);
            Reloaded.Save(loaded.Looper).ShouldBe(saved);
            for (int tape = 1; tape <= session.Looper.Options.Tapes; tape++)
                if (session.StatusOf(tape) is { State: TapeState.Playing or TapeState.Stopped } status && status.Sealed == status.Layer)
                    loaded.Tape(tape).ShouldBeBits(session.Tape(tape), $"seed {seed}, {i}, tape {tape}");
        }
    }

    [Fact]
    public void A_loaded_engine_plays_what_the_saved_one_would_from_the_start_of_its_oldest_loop()
    {
        using Session session = new Session(Busy().Without(CommandKind.Metronome, CommandKind.Tempo)).PlayTo(31_000);
        byte[] saved = Reloaded.Save(session.Looper);
        TapeStatus oldest = session.StatusOf(3);
        int start = (int)(oldest.Anchor + (4 * 9000)); // loops of 3000 and 4500 frames are heard
        Stereo expected = session.PlayTo(session.Input.Length).Master.Slice(start, start + 20_000);
        using var loaded = new Reloaded(saved, session.Looper.Options, Settings(session));
        Stereo heard = loaded.Play(20_000);
        heard.ShouldBeExactly(expected, from: Seam); // a loop that begins to sound fades in over a seam
        expected.Left.Max().ShouldBeGreaterThan(0.2f);
    }

    [Fact]
    public void Faders_and_switches_stand_from_the_first_frame_on()
    {
        Score score = new Score(new Stereo(20_000).Each(side => [.. side.Select(_ => 0.5f)])) { Rate = Rate }.Record(0).Record(10_000);
        using Session session = new Session(score).PlayTo(11_000);
        using var loaded = new Reloaded(
            Reloaded.Save(session.Looper),
            session.Looper.Options,
            new Command(CommandKind.Volume, 1) { Value = -6 },
            new Command(CommandKind.Pan, 1) { Value = 1 },
            new Command(CommandKind.Feedback, 1) { Value = 0.25 },
            new Command(CommandKind.Mute, 2) { Switch = Switch.On },
            new Command(CommandKind.Select, 3));
        Stereo heard = loaded.Play(100);
        heard.Left.ShouldAllBe(sample => sample == 0);
        heard.Right[Seam].ShouldBe(0.25f, 0.001f);
        for (int i = 0; i < Seam; i++) heard.Right[i].ShouldBe(heard.Right[Seam] * i / Seam, 1e-4f); // the loop's seam alone, no ramp of the fader
        (loaded.StatusOf().Volume, loaded.StatusOf().Pan, loaded.StatusOf().Feedback).ShouldBe((-6, 1, 0.25f));
        (loaded.StatusOf(2).Mute, loaded.Engine.Primary).ShouldBe(((byte)1, 3));
    }

    [Fact]
    public void Play_through_and_metronome_stand_too()
    {
        using Session session = new Session(new Score(new Stereo(10)) { Rate = Rate });
        using var loaded = new Reloaded(
            Reloaded.Save(session.Looper),
            session.Looper.Options,
            new Command(CommandKind.PlayThrough) { Switch = Switch.On },
            new Command(CommandKind.MetronomeLevel) { Value = -20 },
            new Command(CommandKind.Sync) { Switch = Switch.On });
        Stereo input = new Stereo(64).Each(side => [.. side.Select(_ => 0.5f)]), output = new(64);
        unsafe
        {
            fixed (float* inLeft = input.Left, inRight = input.Right, left = output.Left, right = output.Right)
                loaded.Looper.Process(new AudioBlock(inLeft, inRight, left, right, 64));
        }
        output.ShouldBeExactly(input);
        (loaded.Engine.MetronomeLevel, loaded.Engine.Sync).ShouldBe((-20, (byte)1));
    }

    [Fact]
    public void Tempo_metre_beat_selection_and_age_come_back()
    {
        using Session session = new Session(Busy()).PlayTo(35_000);
        using var loaded = new Reloaded(Reloaded.Save(session.Looper), session.Looper.Options);
        (EngineStatus was, EngineStatus engine) = (session.Engine, loaded.Engine);
        (engine.Tempo, engine.TempoSource, engine.MeterBeats, engine.MeterUnit).ShouldBe((97.3, TempoSource.Given, 6, 8));
        engine.Secondary.ShouldBe(was.Secondary);
        was.Secondary.ShouldBe(0b101UL);
        TapeStatus oldest = session.StatusOf(3);
        engine.Beat.ShouldBe(was.Beat - ((was.Frame - oldest.Anchor) * 97.3 * 2 / (60 * Rate)), 1e-9);
        for (int tape = 1; tape <= 5; tape++) loaded.StatusOf(tape).PositionAt(0).ShouldBe(session.StatusOf(tape).PositionAt(oldest.Anchor), $"tape {tape}");
        long[] ages = [.. new[] { 3, 1, 2, 4, 5 }.Select(tape => loaded.Looper.Deck.Tapes[tape - 1].Layer!.TakeAge)];
        ages.ShouldBe(ages.Order());
        session.Looper.Deck.Tapes[0].Layer!.TakeAge.ShouldBeGreaterThan(session.Looper.Deck.Tapes[2].Layer!.TakeAge);
    }

    [Fact]
    public void States_of_tapes_come_back_and_a_pass_that_runs_counts_as_it_was_before()
    {
        Score score = new Score(Sound.Noise(60_000)) { Rate = Rate, Tapes = 8 }
            .Record(0).Record(4000).Record(0, 2).Record(5000, 2).Stop(6000, 2).Record(0, 3).Record(6000, 3).Clear(8000, 3)
            .Record(0, 4).Record(4000, 4).Record(0, 5).Record(4000, 5).Record(20_000, 5).Record(20_000, 6).Mute(9000, true, 7);
        using Session session = new Session(score).PlayTo(19_000);
        (Stereo? before, Stereo? fifth) = (session.Tape(4), session.Tape(5));
        score.Commands.Count.ShouldBeGreaterThan(0);
        session.Looper.Queue.TryAdd(new Command(CommandKind.Overdub, 4));
        session.PlayTo(21_500);
        using var loaded = new Reloaded(Reloaded.Save(session.Looper), session.Looper.Options);
        TapeState[] states = [.. Enumerable.Range(1, 8).Select(tape => loaded.StatusOf(tape).State)];
        states.ShouldBe([
            TapeState.Playing, TapeState.Stopped, TapeState.Empty, TapeState.Playing, TapeState.Playing, TapeState.Empty, TapeState.Empty, TapeState.Empty]);
        (session.StatusOf(4).State, session.StatusOf(5).State, session.StatusOf(6).State)
            .ShouldBe((TapeState.Overdubbing, TapeState.Recording, TapeState.Recording));
        loaded.Tape(4).ShouldBeBits(before, "under the overdub");
        loaded.Tape(5).ShouldBeBits(fifth, "under the take");
        (loaded.StatusOf().Undo, loaded.StatusOf().Layers).ShouldBe((1, 1));
    }

    [Fact]
    public void A_merge_is_saved_as_what_it_made()
    {
        Score score = new Score(Sound.Noise(40_000)) { Rate = Rate }
            .Record(0).Record(4000).Record(4000, 2).Record(8000, 2).Select(9000, 1).Also(9000, 2).Merge(10_000);
        using Session session = new Session(score).PlayTo(20_000);
        session.StatusOf(2).State.ShouldBe(TapeState.Stopped);
        using var loaded = new Reloaded(Reloaded.Save(session.Looper), session.Looper.Options);
        loaded.Tape().ShouldBeBits(session.Tape(), "the sum");
    }

    [Fact]
    public void At_another_rate_loops_are_converted_and_stay_in_step()
    {
        Score score = new Score(Sound.Sine(200_000, 48_000, 997, 0.5)) { Rate = 48_000 }.Record(0).Record(48_000).Record(48_000, 2).Record(144_000, 2);
        using Session session = new Session(score).PlayTo(150_000);
        byte[] saved = Reloaded.Save(session.Looper);
        using var loaded = new Reloaded(saved, session.Looper.Options with { Rate = 44_100 }, new Command(CommandKind.Mute, 2) { Switch = Switch.On });
        (loaded.StatusOf().Length, loaded.StatusOf(2).Length).ShouldBe((44_100, 88_200));
        Stereo heard = loaded.Play(88_200);
        heard.ShouldBeNear(Sound.Sine(88_200, 44_100, 997, 0.5), 3.2e-5, from: 300);
        loaded.Engine.Tempo.ShouldBe(session.Engine.Tempo, 1e-9);
    }

    [Fact]
    public void A_preset_carries_settings_alone()
    {
        byte[] preset = Reloaded.Write(null, new ParameterValue(1, 2));
        SavedState state = Reloaded.Read(preset);
        (state.HoldsTapes, state.Rate, state.HighestTape, state.Parameters[0]).ShouldBe((false, 0, 0, new ParameterValue(1, 2)));
        using var loaded = new Reloaded(preset, new LooperOptions { MemoryBudget = 16 << 20, Meter = new(3, 4) }, new Command(CommandKind.Tempo) { Value = 90 });
        (loaded.Engine.Tempo, loaded.Engine.MeterBeats).ShouldBe((90, 3));
    }

    [Fact]
    public void Where_the_memory_does_not_suffice_or_a_tape_is_not_there_nothing_changes()
    {
        Score score = new Score(Sound.Noise(2_300_000)) { Rate = Rate }.Record(0).Record(100_000).Record(100_000, 2).Record(2_250_000, 2);
        using Session session = new Session(score, 4096).PlayTo(2_260_000);
        SavedState state = Reloaded.Read(Reloaded.Save(session.Looper));
        using Looper small = new(score.Options with { MemoryBudget = 16 << 20 }), narrow = new(score.Options with { Tapes = 1 });
        foreach (Looper next in new[] { small, narrow })
        {
            next.Restore(state, [new Command(CommandKind.Volume, 1) { Value = -9 }, new Command(CommandKind.Tempo) { Value = 99 }]).ShouldBeFalse();
            Books.Balance(next.Store);
            next.Store.FreeBlocks.ShouldBe(next.Store.TotalBlocks);
            var tapes = new TapeStatus[1];
            next.Board.Read(out EngineStatus engine, tapes);
            (engine.TempoSource, tapes[0].Volume, tapes[0].State).ShouldBe((TempoSource.None, 0, TapeState.Empty));
        }
        using var used = new Reloaded(Reloaded.Save(session.Looper), score.Options);
        Should.Throw<InvalidOperationException>(() => used.Looper.Restore(state, []));
        Should.Throw<InvalidOperationException>(() => session.Looper.Restore(state, []));
        Should.Throw<ArgumentException>(() => Reloaded.Write(null, new ParameterValue(1, double.NaN)));
    }

    [Fact]
    public void An_engine_that_its_board_does_not_show_yet_has_no_image()
    {
        using var board = new Board(2);
        using var queue = new CommandQueue(4);
        using var looper = new Looper(new LooperOptions { Tapes = 2, MemoryBudget = 16 << 20 }, board, queue);
        Should.Throw<InvalidOperationException>(() => LooperImage.Of(looper));
        looper.Restore(Reloaded.Read(Reloaded.Write(null)), []).ShouldBeTrue();
        LooperImage.Of(looper).Dispose();
    }

    private static Command[] Settings(Session session) =>
    [
        .. Enumerable.Range(1, session.Looper.Options.Tapes).SelectMany(tape => new Command[]
        {
            new(CommandKind.Volume, tape) { Value = session.StatusOf(tape).Volume },
            new(CommandKind.Pan, tape) { Value = session.StatusOf(tape).Pan },
            new(CommandKind.Mute, tape) { Switch = session.StatusOf(tape).Mute == 1 ? Switch.On : Switch.Off },
        }),
    ];

    /// <summary>Loops of lengths in step and not, whose ages are not in tape order; from frame 30 000 on nothing is pressed.</summary>
    private static Score Busy() => new Score(Sound.Noise(150_000)) { Rate = Rate, Tapes = 6, Gap = new Gap(30, 70), Meter = new TimeSignature(6, 8) }
        .Record(1000, 3).Record(4000, 3).Record(5000).Record(9500).Overdub(10_000).Overdub(15_000).Record(15_100, 2).Record(17_101, 2)
        .Record(18_000, 4).Record(20_000, 4).Stop(21_000, 4).Record(21_000, 5).Record(21_777, 5).Mute(22_000, true, 2).Mute(22_000, true, 5)
        .Volume(23_000, -4.5).Pan(23_000, 0.25, 3).Also(24_000, 1).Also(24_000, 3).Select(24_000, 2).Tempo(25_000, 97.3).Metronome(25_000, true);
}
