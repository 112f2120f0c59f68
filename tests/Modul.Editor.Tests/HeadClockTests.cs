using Modul.Editor.Model;

namespace Modul.Editor.Tests;

public sealed class HeadClockTests
{
    private const int Rate = 48_000;

    [Theory]
    [InlineData(64)]
    [InlineData(512)]
    [InlineData(2048)]
    public void Between_blocks_it_moves_evenly(int block)
    {
        var clock = new HeadClock();
        double before = -1, largest = 0, smallest = double.MaxValue;
        for (int picture = 0; picture < 600; picture++)
        {
            double now = 1 + (picture / 60.0);
            clock.Take((long)(now * Rate) / block * block, Rate, now);
            double frame = clock.FrameAt(now);
            if (picture > 300)
            {
                largest = Math.Max(largest, frame - before);
                smallest = Math.Min(smallest, frame - before);
                Math.Abs(frame - (now * Rate)).ShouldBeLessThan(block + 1);
            }
            before = frame;
        }
        // A picture is 800 frames. The board alone would move by whole blocks: by 0, or by 2048.
        largest.ShouldBeLessThan(800 * 1.35);
        smallest.ShouldBeGreaterThan(800 * 0.65);
    }

    [Fact]
    public void It_never_runs_back()
    {
        var clock = new HeadClock();
        var random = new Random(6);
        double shown = 0;
        for (int i = 0; i < 2000; i++)
        {
            double now = 1 + (i / 60.0);
            clock.Take((long)(now * Rate) - random.Next(0, 3000), Rate, now);
            double frame = clock.FrameAt(now);
            frame.ShouldBeGreaterThanOrEqualTo(shown);
            shown = frame;
        }
    }

    [Fact]
    public void It_follows_an_engine_that_begins_anew()
    {
        var clock = new HeadClock();
        clock.Take(1_000_000, Rate, 10);
        clock.Take(256, Rate, 10.1);
        clock.FrameAt(10.1).ShouldBe(256);
    }

    [Fact]
    public void It_stands_still_soon_after_the_engine_does()
    {
        var clock = new HeadClock();
        clock.Take(48_000, Rate, 1);
        clock.Take(48_000, Rate, 1.2);
        clock.Moves.ShouldBeTrue();
        clock.Take(48_000, Rate, 9);
        clock.Moves.ShouldBeFalse();
        clock.FrameAt(9).ShouldBe(48_000 + (0.3 * Rate), 1);
    }
}
