using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Core.Tests.RealTime;
using Modul.Core.Tests.Support;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Storage;

/// <summary>Nothing is live: whether the storage work is done inside the call, or waited for, nobody can hear.</summary>
public sealed unsafe class StorageModeTests
{
    private const int Tapes = 3;

    public static TheoryData<int, int> Performances
    {
        get
        {
            var cases = new TheoryData<int, int>();
            int[] blocks = [1, 17, 480, 4096];
            for (int seed = 1; seed <= 16; seed++) cases.Add(seed, blocks[seed % blocks.Length]);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Performances))]
    public void A_performance_gives_the_same_samples_waited_for_as_inside(int seed, int block)
    {
        Score score = OutOfMemory(seed);
        Played inside = Play(score, 512, StorageMode.Inside), waited = Play(score, block, StorageMode.Waited);
        waited.Performed.Master.ShouldBeBits(inside.Performed.Master, "master");
        for (int i = 0; i < Tapes; i++)
        {
            waited.Performed.Tapes[i].ShouldBeBits(inside.Performed.Tapes[i], $"tape {i + 1}");
            waited.Performed.Status[i].ShouldBe(inside.Performed.Status[i], $"tape {i + 1}");
        }
        // What came back in the last block may still be on its way.
        (waited.Performed.Engine with { FreeBlocks = 0 }).ShouldBe(inside.Performed.Engine with { FreeBlocks = 0 });
        waited.Performed.Records.Count.ShouldBe(inside.Performed.Records.Count);
        for (int i = 0; i < inside.Performed.Records.Count; i++)
            waited.Performed.Records[i].ShouldBeBits(inside.Performed.Records[i], $"live record {i + 1}");
        waited.Written.ShouldBe(inside.Written);
    }

    [Fact]
    public void The_performances_run_out_of_memory_give_layers_up_and_merge()
    {
        (long dry, int givenUp, int merged) = (0, 0, 0);
        for (int seed = 1; seed <= 16; seed++)
        {
            Score score = OutOfMemory(seed);
            using var session = new Session(score, 512);
            while (session.Frame < score.Input.Length)
            {
                session.PlayTo(Math.Min(score.Input.Length, session.Frame + 2000));
                foreach (Core.Tapes.Tape tape in session.Looper.Deck.Tapes)
                {
                    if (tape.Layer?.Merged is not null) merged++;
                    if (tape.Layer?.Depth > tape.Layers.UndoSteps) givenUp++;
                }
            }
            dry += session.Engine.Dry;
        }
        (dry > 0, givenUp > 0, merged > 0).ShouldBe((true, true, true));
    }

    [Fact]
    public void A_live_engine_may_be_waited_for_and_let_go_again_while_it_runs()
    {
        Score score = OutOfMemory(3);
        using var looper = new Looper(score.Options with { Offline = false });
        using var storage = new StorageThread(looper.Store);
        foreach (Command command in score.Commands) looper.Queue.TryAdd(command).ShouldBeTrue();
        int turns = 0;
        bool over = false;
        var host = new Thread(() =>
        {
            for (; !Volatile.Read(ref over); turns++)
            {
                looper.Store.Mode = turns % 2 == 0 ? StorageMode.Waited : StorageMode.Live;
                Thread.Sleep(3);
            }
        });
        host.Start();
        Stereo heard = new(512);
        fixed (float* input = score.Input.Left, left = heard.Left, right = heard.Right)
            for (int frame = 0; frame + 512 <= score.Input.Length || Volatile.Read(ref turns) < 4; frame += 512)
                looper.Process(new AudioBlock(input + (frame % 65_536), null, left, right, 512));
        Volatile.Write(ref over, true);
        host.Join();
        heard.Left.ShouldAllBe(sample => float.IsFinite(sample));
    }

    [Fact]
    public void Where_no_storage_thread_works_nobody_is_waited_for()
    {
        Score score = OutOfMemory(5);
        using var session = new Session(new Score(score.Input) { Tapes = Tapes, MemoryBudget = score.MemoryBudget, Offline = false }, 512);
        session.Looper.Store.Mode = StorageMode.Waited;
        foreach (Command command in score.Commands) session.Looper.Queue.TryAdd(command).ShouldBeTrue();
        session.PlayTo(score.Input.Length);
        session.Engine.Dry.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Work_inside_is_settled_when_the_engine_is_built()
    {
        using var live = new Looper(new LooperOptions { MemoryBudget = TapeStore.MinBudget });
        using var inside = new Looper(new LooperOptions { MemoryBudget = TapeStore.MinBudget, Offline = true });
        Should.Throw<InvalidOperationException>(() => live.Store.Mode = StorageMode.Inside);
        Should.Throw<InvalidOperationException>(() => inside.Store.Mode = StorageMode.Waited);
        Should.Throw<ArgumentOutOfRangeException>(() => live.Store.Mode = (StorageMode)3);
        inside.Store.Mode = StorageMode.Inside;
        (live.Store.Mode, inside.Store.Mode).ShouldBe((StorageMode.Live, StorageMode.Inside));
    }

    [Fact]
    public void A_round_that_is_waited_for_begins_after_the_request()
    {
        var rounds = new WorkRounds();
        rounds.Attach();
        (int asked, bool over) = (0, false);
        var worker = new Thread(() =>
        {
            while (!Volatile.Read(ref over))
            {
                rounds.Begin();
                int seen = Volatile.Read(ref asked);
                Thread.SpinWait(200);
                Volatile.Write(ref _done, seen);
                rounds.End();
            }
        });
        worker.Start();
        for (int i = 1; i <= 300; i++)
        {
            Volatile.Write(ref asked, i);
            rounds.Await().ShouldBeTrue();
            Volatile.Read(ref _done).ShouldBe(i);
        }
        Volatile.Write(ref over, true);
        worker.Join();
        rounds.Detach();
        rounds.Await().ShouldBeFalse();
    }

    private int _done;

    private sealed record Played(Performed Performed, long Written);

    private static Played Play(Score score, int block, StorageMode mode)
    {
        var waited = new Score(score.Input) { Rate = score.Rate, Tapes = Tapes, Gap = score.Gap, MemoryBudget = score.MemoryBudget, Offline = mode == StorageMode.Inside };
        using var session = new Session(waited, block);
        var sink = new NullSink();
        session.Looper.Store.Writing.Sink = sink;
        foreach (Command command in score.Commands) session.Looper.Queue.TryAdd(command).ShouldBeTrue();
        session.Looper.Store.Mode = mode;
        using (StorageThread? thread = mode == StorageMode.Inside ? null : new StorageThread(session.Looper.Store)) session.PlayTo(score.Input.Length);
        return new Played(session.Result(), sink.Frames);
    }

    /// <summary>Short loops that are overdubbed round and round: each round takes two blocks of a small memory, and takes and merges want more.</summary>
    private static Score OutOfMemory(int seed)
    {
        var random = new Random(seed);
        const int frames = 400_000;
        var score = new Score(Sound.Noise(frames, seed))
        {
            Rate = 8000, Tapes = Tapes, MemoryBudget = TapeStore.MinBudget, Gap = new Gap(random.Next(300), random.Next(300)),
        };
        for (int tape = 1; tape <= Tapes; tape++)
        {
            int start = tape * 2000;
            score.Record(start, tape).Overdub(start + random.Next(200, 1500), tape);
        }
        CommandKind[] presses =
        [
            CommandKind.Overdub, CommandKind.Overdub, CommandKind.Overdub, CommandKind.Record, CommandKind.Replace, CommandKind.Undo, CommandKind.Redo,
            CommandKind.Stop, CommandKind.Play, CommandKind.Clear, CommandKind.Merge, CommandKind.Also, CommandKind.Select, CommandKind.Write,
            CommandKind.LiveRecord, CommandKind.Volume,
        ];
        bool full = seed % 2 == 0;
        if (full) score.Record(10_000, 1); // and the rest of the memory is one long take's
        for (long frame = 60_000 + random.Next(9000); frame < frames; frame += random.Next(2) == 0 ? random.Next(300) : random.Next(30_000))
        {
            if (random.Next(6) == 0) score.Start(frame, 1).Start(frame, 2).Select(frame, 1).Also(frame, 2).Merge(frame + random.Next(400));
            CommandKind kind = presses[random.Next(presses.Length)];
            int tape = kind is CommandKind.Merge or CommandKind.Write or CommandKind.LiveRecord ? Command.Selected : random.Next(1, Tapes + 1);
            score.At(frame, kind, tape, value: kind == CommandKind.Volume ? -random.Next(20) : 0, turn: Switch.Toggle);
        }
        return score;
    }
}
