using Modul.Core.Storage;

namespace Modul.Core.Tests.Storage;

public sealed class SpscRingTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(64, 64)]
    [InlineData(65, 128)]
    public void It_holds_what_was_asked_for_rounded_up_to_a_power_of_two(int asked, int capacity)
    {
        using var ring = new SpscRing<long>(asked);
        ring.Capacity.ShouldBe(capacity);
        for (int i = 0; i < capacity; i++) ring.TryAdd(i).ShouldBeTrue();
        ring.TryAdd(99).ShouldBeFalse();
        ring.Count.ShouldBe(capacity);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData((1 << 30) + 1)]
    public void A_capacity_out_of_range_is_refused(int capacity) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SpscRing<byte>(capacity));

    [Fact]
    public void Peeking_shows_the_oldest_and_leaves_it()
    {
        using var ring = new SpscRing<int>(4);
        ring.TryPeek(out _).ShouldBeFalse();
        ring.TryAdd(5);
        ring.TryAdd(6);
        ring.TryPeek(out int item).ShouldBeTrue();
        (item, ring.Count).ShouldBe((5, 2));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void It_does_what_a_queue_of_its_size_does(int seed)
    {
        var random = new Random(seed);
        var model = new Queue<int>();
        using var ring = new SpscRing<int>(8);
        int next = 0;
        var items = new int[12];
        for (int turn = 0; turn < 20_000; turn++)
        {
            int count = random.Next(items.Length + 1);
            switch (random.Next(4))
            {
                case 0:
                    ring.TryAdd(next).ShouldBe(model.Count < 8);
                    if (model.Count < 8) model.Enqueue(next++);
                    break;
                case 1:
                    ring.TryTake(out int item).ShouldBe(model.TryDequeue(out int expected));
                    item.ShouldBe(expected);
                    break;
                case 2:
                    for (int i = 0; i < count; i++) items[i] = next + i;
                    int added = ring.Add(items.AsSpan(0, count));
                    added.ShouldBe(Math.Min(count, 8 - model.Count));
                    for (int i = 0; i < added; i++) model.Enqueue(next++);
                    break;
                default:
                    int taken = ring.Take(items.AsSpan(0, count));
                    taken.ShouldBe(Math.Min(count, model.Count));
                    for (int i = 0; i < taken; i++) items[i].ShouldBe(model.Dequeue());
                    break;
            }
            ring.Count.ShouldBe(model.Count);
        }
    }

    [Fact]
    public void Two_threads_that_add_and_take_many_at_once_lose_and_double_nothing()
    {
        const long Items = 5_000_000;
        using var ring = new SpscRing<long>(256);
        bool stop = false;
        var producer = new Thread(() =>
        {
            var random = new Random(1);
            var items = new long[100];
            for (long next = 0; next < Items && !Volatile.Read(ref stop);)
            {
                int count = (int)Math.Min(random.Next(1, items.Length), Items - next);
                for (int i = 0; i < count; i++) items[i] = next + i;
                int added = ring.Add(items.AsSpan(0, count));
                next += added;
                if (added < count) Thread.Yield();
            }
        });
        producer.Start();
        long expected = 0, wrong = -1;
        var random = new Random(2);
        var taken = new long[100];
        while (expected < Items && wrong < 0)
        {
            int count = ring.Take(taken.AsSpan(0, random.Next(1, taken.Length)));
            if (count == 0) Thread.Yield();
            for (int i = 0; i < count; i++, expected++)
                if (taken[i] != expected) wrong = taken[i];
        }
        Volatile.Write(ref stop, true);
        producer.Join();
        wrong.ShouldBe(-1, $"{expected} was expected");
    }
}
