using Modul.Core.Control;
using Modul.Core.Control.Cues;
using Modul.Standalone.Live;

namespace Modul.Standalone.Tests.Cues;

public sealed class CueFeederTests
{
    private const int Rate = 48_000;

    [Fact]
    public void Cues_go_ahead_of_their_frames_and_keep_them()
    {
        using var queue = new CommandQueue(64);
        var feeder = new CueFeeder(CueSheetParser.Parse("1s record 1\n3s record 1\n6s merge\n9s undo 1\n", "a.cues").At(Rate), queue, Rate);
        feeder.Feed(0, Rate);
        Frames(queue).ShouldBe([1 * Rate, 3 * Rate]);
        feeder.Feed(0, 0); // the engine has not played yet: it tells no rate
        Frames(queue).ShouldBeEmpty();
        feeder.Feed(2 * Rate, Rate);
        Frames(queue).ShouldBe([6 * Rate]);
        feeder.Feed(5 * 44_100, 44_100); // at another rate by now
        Frames(queue).ShouldBe([9 * 44_100]);
    }

    private static long[] Frames(CommandQueue queue)
    {
        List<long> frames = [];
        while (queue.TryTake(out Command command)) frames.Add(command.Frame);
        return [.. frames];
    }
}
