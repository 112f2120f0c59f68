using Modul.Core.Control;
using Modul.Core.Storage;

namespace Modul.Core.Tests.RealTime;

/// <summary>A live engine: one thread processes, two do its storage work, one presses everything there is.</summary>
[Collection(Alone.Name)]
public sealed unsafe class AllocationTests
{
    private const int WarmBlocks = 100_000;
    private const int Blocks = 1_000_000;
    private const int BlockFrames = 16;

    [Fact]
    public void A_million_blocks_with_every_command_allocate_nothing_and_wait_for_no_lock()
    {
        (long bytes, long contentions, EngineStatus status, long sunk) = Play(guilty: false);
        for (int i = 0; i < 2 && contentions > 0; i++) contentions = Play(guilty: false).Contentions; // the count is the process's
        bytes.ShouldBe(0);
        contentions.ShouldBe(0);
        status.Frame.ShouldBe((long)(WarmBlocks + Blocks) * BlockFrames);
        sunk.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void One_allocation_in_a_million_blocks_is_caught() => Play(guilty: true).Bytes.ShouldBeGreaterThan(0);

    private static (long Bytes, long Contentions, EngineStatus Status, long Sunk) Play(bool guilty)
    {
        using var looper = new Looper(new LooperOptions { MemoryBudget = 256L << 20 });
        var sink = new NullSink();
        looper.Store.LiveRecord.Sink = sink;
        looper.Store.Writing.Sink = sink;
        using var storage = new StorageThread(looper.Store);
        bool over = false;
        var musician = new Thread(() => Press(looper.Queue, ref over));
        musician.Start();
        (long Bytes, long Contentions) counted = default;
        var audio = new Thread(() => counted = Process(looper, guilty));
        audio.Start();
        audio.Join();
        Volatile.Write(ref over, true);
        musician.Join();
        var tapes = new TapeStatus[8];
        looper.Board.Read(out EngineStatus status, tapes);
        return (counted.Bytes, counted.Contentions, status, sink.Frames);
    }

    private static (long Bytes, long Contentions) Process(Looper looper, bool guilty)
    {
        float* input = stackalloc float[BlockFrames], output = stackalloc float[2 * BlockFrames];
        for (int i = 0; i < BlockFrames; i++) input[i] = MathF.Sin(i * 0.3f) * 0.1f;
        var block = new AudioBlock(input, input, output, output + BlockFrames, BlockFrames);
        for (int i = 0; i < WarmBlocks; i++) looper.Process(block);
        long before = GC.GetAllocatedBytesForCurrentThread(), contended = Monitor.LockContentionCount;
        object? kept = null;
        for (int i = 0; i < Blocks; i++)
        {
            looper.Process(block);
            if (guilty && i == Blocks / 2) kept = new object();
        }
        (long, long) counted = (GC.GetAllocatedBytesForCurrentThread() - before, Monitor.LockContentionCount - contended);
        GC.KeepAlive(kept);
        return counted;
    }

    /// <summary>Every kind of command, at any tape, until it is over.</summary>
    private static void Press(CommandQueue queue, ref bool over)
    {
        var random = new Random(7);
        CommandKind[] kinds = Enum.GetValues<CommandKind>();
        while (!Volatile.Read(ref over))
        {
            CommandKind kind = kinds[random.Next(kinds.Length)];
            if (kind is CommandKind.Clear or CommandKind.ClearAll or CommandKind.Gap && random.Next(10) > 0) continue;
            queue.TryAdd(new Command(kind, random.Next(9))
            {
                Value = kind == CommandKind.Tempo ? 60 + random.Next(200) : random.NextDouble(),
                Count = kind is CommandKind.Quantize or CommandKind.Record ? random.Next(4) : random.Next(300),
                Switch = (Switch)random.Next(3),
            });
            Thread.SpinWait(2000);
        }
    }
}
