using Modul.Core.Control;

namespace Modul.Core.Tests.Litmus;

/// <summary>Producers hammer a queue; of each one the consumer must see every command once, in order and whole.</summary>
public sealed class QueueLitmusTests
{
    private const int Producers = 3;
    private const int Commands = 700_000;

    // Failed tries in a row, each with the processor given away, after which a producer says that the queue is stuck.
    private const int Patience = 2_000_000;

    [Fact]
    public void Queue_gives_every_producers_commands_once_in_order_and_whole()
    {
        using var queue = new SoundQueue(64);
        Hammer(queue).ShouldBeNull();
    }

    [Fact]
    public void A_queue_whose_producers_claim_in_two_steps_is_caught() => Hammer(new BrokenQueue(64)).ShouldNotBeNull();

    private static string? Hammer(IQueueUnderTest queue)
    {
        bool stop = false;
        int running = Producers;
        Thread[] producers = [.. Enumerable.Range(0, Producers).Select(producer => new Thread(() =>
        {
            Produce(queue, producer, ref stop);
            Interlocked.Decrement(ref running);
        }))];
        foreach (Thread producer in producers) producer.Start();
        string? wrong = Consume(queue, ref running);
        Volatile.Write(ref stop, true);
        foreach (Thread producer in producers) producer.Join();
        return wrong;
    }

    private static void Produce(IQueueUnderTest queue, int producer, ref bool stop)
    {
        int failures = 0;
        for (int i = 0; i < Commands && failures < Patience && !Volatile.Read(ref stop);)
        {
            if (queue.TryAdd(new Command(CommandKind.Volume, producer) { Count = i, Value = Seal(producer, i), Frame = ~i }))
            {
                (i, failures) = (i + 1, 0);
                continue;
            }
            failures++;
            Thread.Yield();
        }
    }

    private static string? Consume(IQueueUnderTest queue, ref int running)
    {
        var next = new int[Producers];
        while (true)
        {
            bool over = Volatile.Read(ref running) == 0;
            if (!queue.TryTake(out Command command))
            {
                if (over) break;
                Thread.Yield();
                continue;
            }
            if ((uint)command.Tape >= Producers || command.Value != Seal(command.Tape, command.Count) || command.Frame != ~command.Count)
                return $"half a command of producer {command.Tape}";
            if (command.Count != next[command.Tape]++) return $"producer {command.Tape}: {command.Count} came, {next[command.Tape] - 1} was expected";
        }
        return next.All(count => count == Commands) ? null : $"lost: {string.Join(", ", next)} of {Commands} came";
    }

    private static double Seal(int producer, int number) => ((double)producer * Commands) + number + 0.5;
}
