using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Core.Tapes;

namespace Modul.Core.Tests.Tapes;

public sealed class RandomSessionTests
{
    private const int Fixed = 120;
    private const int Fresh = 120;

    // A seed that stays, so that what is found is found again; and a new one each time, which a failure names.
    public static TheoryData<ulong, int> Seeds() => new() { { 20, Fixed }, { 0, Fresh } };

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_sequence_of_commands_leaves_the_board_consistent_and_every_sample_clean(ulong seed, int sessions) => ForAll(seed, sessions, session =>
    {
        using var player = new SessionPlayer(session) { Heard = OutputShouldBeClean };
        player.Audit = _ => TapesShouldBeClean(player.Looper);
        player.Play();
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_any_sequence_of_commands_every_block_has_one_holder_and_all_come_back(ulong seed, int sessions) => ForAll(seed, sessions, session =>
    {
        using var player = new SessionPlayer(session) { Audit = Books.Balance };
        player.Play();
        player.ClearUp();
        TapeStore store = player.Looper.Store;
        store.FreeBlocks.ShouldBe(store.TotalBlocks);
        store.FreeLayers.ShouldBe(Innards.LayersOf(store).Length);
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_sequence_of_commands_frees_a_block_that_is_still_read(ulong seed, int sessions) => ForAll(seed, sessions, session =>
    {
        using var player = new SessionPlayer(session) { Audit = Books.NothingSharedIsFree };
        player.Play();
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_any_sequence_of_commands_another_engine_takes_over_or_says_that_it_cannot_and_no_block_is_lost(ulong seed, int sessions) =>
        ForAll(seed, sessions / 3, session =>
        {
            using var before = new SessionPlayer(session);
            before.Play();
            foreach (int rate in new[] { 1000, 44_100 })
            {
                using var player = new SessionPlayer(before, rate) { Heard = OutputShouldBeClean, Audit = Books.Balance };
                Books.Balance(player.Looper.Store);
                if (!player.TookOver) player.Looper.Store.FreeBlocks.ShouldBe(player.Looper.Store.TotalBlocks);
                TapesShouldBeClean(player.Looper);
                player.Play();
                player.ClearUp();
                player.Looper.Store.FreeBlocks.ShouldBe(player.Looper.Store.TotalBlocks);
                player.Looper.Store.FreeLayers.ShouldBe(Innards.LayersOf(player.Looper.Store).Length);
            }
            before.Play();
        });

    [Fact]
    public void The_random_sessions_reach_every_state_and_run_out_of_memory_and_merge()
    {
        HashSet<TapeState> states = [];
        (long dry, int merged, int evicted) = (0, 0, 0);
        // Drawn by lot, so that now and then it takes some more; what is never reached is not reached in thousands either.
        for (int drawn = 0; drawn < 2000 && (states.Count < Enum.GetValues<TapeState>().Length || dry == 0 || merged == 0 || evicted == 0); drawn++)
        {
            Session session = SessionGen.Sessions.Generator.Sample(150, 1)[0];
            using var player = new SessionPlayer(session);
            player.Heard = (_, _, _) =>
            {
                foreach (Tape tape in player.Looper.Deck.Tapes)
                {
                    states.Add(tape.State);
                    if (tape.Layer?.Merged is not null) merged++;
                    if (tape.Layer?.Depth > tape.Layers.UndoSteps) evicted++;
                }
            };
            player.Play();
            player.Looper.Board.Read(out EngineStatus engine, default);
            dry += engine.Dry;
        }
        states.Order().ShouldBe(Enum.GetValues<TapeState>());
        (dry > 0, merged > 0, evicted > 0).ShouldBe((true, true, true));
    }

    private static void ForAll(ulong seed, int sessions, Action<Session> holds)
    {
        Config config = Config.QuickThrowOnFailure.WithMaxTest(sessions);
        if (seed != 0) config = config.WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed, seed | 1), FSharpOption<int>.None)));
        Check.One(config, Prop.ForAll(SessionGen.Sessions, holds));
    }

    private static void OutputShouldBeClean(float[] left, float[] right, int frames)
    {
        ShouldBeClean(left.AsSpan(0, frames), "left output");
        ShouldBeClean(right.AsSpan(0, frames), "right output");
    }

    private static void TapesShouldBeClean(Looper looper)
    {
        for (int tape = 1; tape <= looper.Options.Tapes; tape++)
        {
            if (looper.AudioOf(tape) is not { } audio) continue;
            var left = new float[audio.Length];
            var right = new float[audio.Length];
            audio.Read(0, left, right);
            ShouldBeClean(left, $"left of tape {tape}");
            ShouldBeClean(right, $"right of tape {tape}");
        }
    }

    private static void ShouldBeClean(ReadOnlySpan<float> samples, string where)
    {
        foreach (float sample in samples)
            if (!float.IsFinite(sample) || float.IsSubnormal(sample)) Assert.Fail($"{sample:g9} on the {where}");
    }
}
