using Modul.Core.Control;

namespace Modul.Core.Tests.Control;

public sealed class CommandScheduleTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Commands_hold_in_the_order_of_their_frames_and_on_one_frame_of_their_arrival(int seed)
    {
        var random = new Random(seed);
        using var queue = new CommandQueue(512);
        using var schedule = new CommandSchedule(512);
        List<(long Frame, int Number)> sent = [];
        for (int i = 0; i < 500; i++)
        {
            long frame = random.Next(-20, 60);
            queue.TryAdd(new Command(CommandKind.Undo) { Frame = frame, Count = i }).ShouldBeTrue();
            sent.Add((Math.Max(0, frame), i));
            if (i % 7 == 0) schedule.Fill(queue, 0);
        }
        schedule.Fill(queue, 0);
        Taken(schedule).ShouldBe(sent.OrderBy(command => command.Frame).Select(command => command.Number)); // a stable sort
        schedule.NextFrame.ShouldBe(long.MaxValue);
    }

    [Fact]
    public void Nothing_holds_before_its_frame()
    {
        using var queue = new CommandQueue(4);
        using var schedule = new CommandSchedule(4);
        queue.TryAdd(new Command(CommandKind.Undo) { Frame = 100 });
        schedule.Fill(queue, 0);
        schedule.NextFrame.ShouldBe(100);
        schedule.TryTake(99, out _).ShouldBeFalse();
        schedule.TryTake(100, out Command command).ShouldBeTrue();
        command.Kind.ShouldBe(CommandKind.Undo);
    }

    [Theory]
    [InlineData(Command.Now)]
    [InlineData(long.MinValue)]
    [InlineData(499)]
    public void A_command_for_now_or_the_past_holds_now_after_those_that_came_before_it(long frame)
    {
        using var queue = new CommandQueue(4);
        using var schedule = new CommandSchedule(4);
        queue.TryAdd(new Command(CommandKind.Undo) { Frame = 500 });
        queue.TryAdd(new Command(CommandKind.Redo) { Frame = frame });
        schedule.Fill(queue, 500);
        schedule.TryTake(500, out Command first).ShouldBeTrue();
        schedule.TryTake(500, out Command second).ShouldBeTrue();
        (first.Kind, second.Kind).ShouldBe((CommandKind.Undo, CommandKind.Redo));
    }

    [Fact]
    public void What_it_has_no_room_for_stays_in_the_queue()
    {
        using var queue = new CommandQueue(8);
        using var schedule = new CommandSchedule(3);
        for (int i = 0; i < 8; i++) queue.TryAdd(new Command(CommandKind.Undo) { Frame = i, Count = i });
        schedule.Fill(queue, 0);
        for (int i = 0; i < 8; i++)
        {
            schedule.TryTake(i, out Command command).ShouldBeTrue();
            command.Count.ShouldBe(i);
            schedule.Fill(queue, i);
        }
    }

    private static IEnumerable<int> Taken(CommandSchedule schedule)
    {
        for (long now = 0; now < 100; now++)
            while (schedule.TryTake(now, out Command command)) yield return command.Count;
    }
}
