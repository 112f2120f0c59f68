using Modul.Core.Control;

namespace Modul.Core.Tests.Litmus;

/// <summary>Producers add commands by threes, beside one that adds them singly; whoever sees the first of three can take all three, and nothing between.</summary>
public sealed class QueueBatchLitmusTests
{
    private const int Batches = 200_000, Size = 3, Capacity = 32, Producers = 2, Single = 0;

    private delegate bool Add(CommandQueue queue, ReadOnlySpan<Command> commands);

    [Fact]
    public void Commands_that_are_added_together_are_taken_together() =>
        Hammer((queue, commands) => queue.TryAdd(commands)).ShouldBeNull();

    [Fact]
    public void Commands_that_are_added_one_after_the_other_are_caught() => Hammer((queue, commands) =>
    {
        while (!queue.TryAdd(commands[0])) Thread.Yield();
        for (int i = 1; i < commands.Length; i++)
        {
            RaceWindow.Hold(commands[0].Count);
            while (!queue.TryAdd(commands[i])) Thread.Yield();
        }
        return true;
    }).ShouldNotBeNull();

    private static string? Hammer(Add add)
    {
        using var queue = new CommandQueue(Capacity);
        bool stop = false;
        int running = Producers + 1;
        var threads = new List<Thread> { new(() => Run(() => AddSingly(queue, ref stop))) };
        for (int producer = 1; producer <= Producers; producer++)
        {
            int tape = producer;
            threads.Add(new Thread(() => Run(() => AddBatches(queue, add, tape, ref stop))));
        }
        foreach (Thread thread in threads) thread.Start();
        string? wrong = Consume(queue, ref running);
        Volatile.Write(ref stop, true);
        while (Volatile.Read(ref running) > 0) queue.TryTake(out _);
        foreach (Thread thread in threads) thread.Join();
        return wrong;

        void Run(Action produce)
        {
            produce();
            Interlocked.Decrement(ref running);
        }
    }

    private static void AddSingly(CommandQueue queue, ref bool stop)
    {
        for (int i = 0; i < Batches && !Volatile.Read(ref stop);)
            if (queue.TryAdd(new Command(CommandKind.Volume, Single) { Count = i })) i++;
            else Thread.Yield();
    }

    private static void AddBatches(CommandQueue queue, Add add, int tape, ref bool stop)
    {
        Span<Command> batch = stackalloc Command[Size];
        for (int number = 0; number < Batches && !Volatile.Read(ref stop);)
        {
            for (int i = 0; i < Size; i++) batch[i] = new Command(CommandKind.Volume, tape) { Count = number, Value = i };
            if (add(queue, batch)) number++;
            else Thread.Yield();
        }
    }

    private static string? Consume(CommandQueue queue, ref int running)
    {
        var next = new int[Producers + 1];
        while (true)
        {
            bool over = Volatile.Read(ref running) == 0;
            if (!queue.TryTake(out Command first))
            {
                if (over) break;
                Thread.Yield();
                continue;
            }
            if (first.Count != next[first.Tape]++) return $"{first.Count} of {first.Tape} out of turn";
            for (int i = 1; first.Tape != Single && i < Size; i++)
                if (!queue.TryTake(out Command more) || more.Tape != first.Tape || more.Count != first.Count || more.Value != i) return $"{i} of {Size} only";
        }
        return next.All(count => count == Batches) ? null : $"lost: {string.Join(", ", next)}";
    }
}
