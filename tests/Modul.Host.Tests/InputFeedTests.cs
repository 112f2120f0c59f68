using Modul.Host.Shared;

namespace Modul.Host.Tests;

public sealed unsafe class InputFeedTests
{
    [Fact]
    public void What_is_fed_comes_out_in_order_whatever_the_period()
    {
        using var feed = new InputFeed();
        feed.Ring.Add(Ramp(0, 5000));
        int at = 0;
        foreach (int frames in (int[])[1, 64, 300, 1000, 17])
        {
            float** taken = feed.Take(frames);
            for (int i = 0; i < frames; i++, at++) (taken[0][i], taken[1][i]).ShouldBe((at, -at));
        }
        feed.Late.ShouldBe(0);
    }

    [Fact]
    public void What_comes_too_late_is_silence_and_the_rest_is_in_its_place()
    {
        using var feed = new InputFeed();
        feed.Ring.Add(Ramp(0, 100));
        float** taken = feed.Take(256);
        for (int i = 0; i < 256; i++) taken[0][i].ShouldBe(i < 100 ? i : 0);
        feed.Late.ShouldBe(156);
        feed.Ring.Add(Ramp(100, 400));
        taken = feed.Take(128);
        for (int i = 0; i < 128; i++) taken[0][i].ShouldBe(256 + i);
        feed.Late.ShouldBe(156);
    }

    private static StereoFrame[] Ramp(int from, int count) => [.. Enumerable.Range(from, count).Select(i => new StereoFrame(i, -i))];
}
