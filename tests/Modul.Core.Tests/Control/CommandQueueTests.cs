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

    [Theory]
    [InlineData(0)]
    [InlineData((1 << 20) + 1)]
    public void A_capacity_out_of_range_is_refused(int capacity) => Should.Throw<ArgumentOutOfRangeException>(() => new CommandQueue(capacity));

    private static Command Numbered(int number) =>
        new(CommandKind.Volume, number) { Frame = ~(long)number, Value = number / 3.0, Count = -number, Switch = Switch.Off };
}
