using Modul.Core.Mixing;

namespace Modul.Core.Tests.Mixing;

public sealed class RampTests
{
    [Fact]
    public void It_goes_in_a_straight_line_and_then_stays_exactly()
    {
        var ramp = new Ramp(1);
        ramp.Aim(0.2f, 1000, 240);
        for (int i = 0; i < 240; i++) ((double)ramp.At(1000 + i)).ShouldBe(1 - (0.8 * i / 240), 1e-6);
        for (int i = 240; i < 1000; i++) ramp.At(1000 + i).ShouldBe(0.2f);
    }

    [Fact]
    public void It_moves_until_its_end()
    {
        var ramp = new Ramp(1);
        ramp.MovesAt(0).ShouldBeFalse();
        ramp.Aim(0, 100, 50);
        (ramp.End, ramp.Target).ShouldBe((150, 0));
        ramp.MovesAt(149).ShouldBeTrue();
        ramp.MovesAt(150).ShouldBeFalse();
    }

    [Fact]
    public void Aimed_anew_on_its_way_it_goes_on_from_where_it_is()
    {
        var ramp = new Ramp(0);
        ramp.Aim(1, 0, 100);
        ramp.Aim(0, 50, 100);
        ((double)ramp.At(50)).ShouldBe(0.5, 1e-6);
        ((double)ramp.At(100)).ShouldBe(0.25, 1e-6);
        ramp.At(150).ShouldBe(0);
    }

    [Fact]
    public void Aimed_where_it_goes_already_it_does_not_begin_again()
    {
        var ramp = new Ramp(0);
        ramp.Aim(1, 0, 100);
        ramp.Aim(1, 90, 100);
        (ramp.End, ramp.At(100)).ShouldBe((100, 1));
    }

    [Fact]
    public void Seen_from_any_frame_its_slope_gives_the_same_gains()
    {
        var ramp = new Ramp(0.3f);
        ramp.Aim(0.9f, 7, 240);
        for (long from = 7; from < 400; from++)
        {
            Slope slope = ramp.SlopeAt(from);
            int frames = from < 247 ? (int)(247 - from) : 100;
            for (int i = 0; i < frames; i += 13) slope.At(i).ShouldBe(ramp.At(from + i));
            slope.Moves.ShouldBe(from < 247);
            slope.After(5).At(3).ShouldBe(slope.At(8));
        }
    }
}
