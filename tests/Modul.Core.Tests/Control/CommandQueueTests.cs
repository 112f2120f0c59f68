using Modul.Core.Control;

namespace Modul.Core.Tests.Control;

public sealed class CommandQueueTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    [InlineData(5, 8)]
    [InlineData(4096, 4096)]
    public void It_holds_what_was_asked_for_and_tells_when_it_is_full(int asked, int capacity)
    {
        using var queue = new CommandQueue(asked);
        queue.Capacity.ShouldBe(capacity);
        for (int i = 0; i < capacity; i++) queue.TryAdd(Numbered(i)).ShouldBeTrue();
        queue.TryAdd(Numbered(99)).ShouldBeFalse();
        queue.TryTake(out Command first).ShouldBeTrue();
        first.ShouldBe(Numbered(0));
        queue.TryAdd(Numbered(99)).ShouldBeTrue();
    }

    [Fact]
    public void Commands_come_out_as_they_went_in_time_and_again()
    {
        using var queue = new CommandQueue(8);
        var random = new Random(1);
        (int added, int taken) = (0, 0);
        for (int turn = 0; turn < 50_000; turn++)
        {
            if (random.Next(2) == 0)
            {
                queue.TryAdd(Numbered(added)).ShouldBe(added - taken < 8);
                if (added - taken < 8) added++;
            }
            else
            {
                queue.TryTake(out Command command).ShouldBe(taken < added);
                if (taken < added) command.ShouldBe(Numbered(taken++));
            }
        }
        taken.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void Several_go_in_together_or_not_at_all()
    {
        using var queue = new CommandQueue(8);
        Command[] five = [.. Enumerable.Range(0, 5).Select(Numbered)];
        for (int turn = 0; turn < 1000; turn++)
        {
            queue.TryAdd(five).ShouldBeTrue();
            queue.TryAdd(five.AsSpan(0, 4)).ShouldBeFalse("three places are free");
            queue.TryAdd(five.AsSpan(0, 3)).ShouldBeTrue();
            queue.TryAdd(ReadOnlySpan<Command>.Empty).ShouldBeTrue();
            foreach (int number in (int[])[0, 1, 2, 3, 4, 0, 1, 2])
            {
                queue.TryTake(out Command command).ShouldBeTrue();
                command.ShouldBe(Numbered(number));
            }
            queue.TryTake(out _).ShouldBeFalse();
        }
        queue.TryAdd(new Command[9]).ShouldBeFalse("more than it holds");
    }

    [Fact]
    public void Those_that_leave_places_free_leave_them_at_every_turn()
    {
        using var queue = new CommandQueue(8);
        Command[] three = [.. Enumerable.Range(0, 3).Select(Numbered)];
        for (int turn = 0; turn < 1000; turn++)
        {
            queue.TryAdd(three, free: 5).ShouldBeTrue();
            queue.TryAdd(three.AsSpan(0, 1), free: 5).ShouldBeFalse("five are free");
            queue.TryAdd(three.AsSpan(0, 1), free: 4).ShouldBeTrue();
            for (int i = 0; i < 4; i++) queue.TryAdd(Numbered(i)).ShouldBeTrue("they are for others");
            queue.TryAdd(Numbered(9)).ShouldBeFalse();
            while (queue.TryTake(out _))
            {
            }
        }
        queue.TryAdd(three, free: 6).ShouldBeFalse("more than it holds");
    }

    [Fact]
    public void Those_of_several_producers_stay_together()
    {
        const int Rounds = 20_000, Producers = 3;
        using var queue = new CommandQueue(16);
        Thread[] producers = [.. Enumerable.Range(1, Producers).Select(producer => new Thread(() =>
        {
            Command[] group = [.. Enumerable.Range(0, 1 + producer).Select(i => new Command(CommandKind.Select, producer) { Count = i })];
            for (int round = 0; round < Rounds;) round += queue.TryAdd(group) ? 1 : 0;
        }))];
        foreach (Thread producer in producers) producer.Start();
        var groups = new int[Producers + 1];
        while (groups.Sum() < Producers * Rounds)
        {
            if (!queue.TryTake(out Command first)) continue;
            first.Count.ShouldBe(0);
            for (int i = 1; i <= first.Tape; i++)
            {
                queue.TryTake(out Command next).ShouldBeTrue("a group is there whole");
                (next.Tape, next.Count).ShouldBe((first.Tape, i));
            }
            groups[first.Tape]++;
        }
        foreach (Thread producer in producers) producer.Join();
    }

    [Theory]
    [InlineData(0)]
    [InlineData((1 << 20) + 1)]
    public void A_capacity_out_of_range_is_refused(int capacity) => Should.Throw<ArgumentOutOfRangeException>(() => new CommandQueue(capacity));

    private static Command Numbered(int number) =>
        new(CommandKind.Volume, number) { Frame = ~(long)number, Value = number / 3.0, Count = -number, Switch = Switch.Off };
}
