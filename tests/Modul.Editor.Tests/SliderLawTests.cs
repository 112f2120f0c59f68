using Modul.Editor.Model;

namespace Modul.Editor.Tests;

public sealed class SliderLawTests
{
    [Theory]
    [InlineData(0, 61.0 / 85)]
    [InlineData(24, 1)]
    [InlineData(-60, 1.0 / 85)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(-144, 0)]
    [InlineData(30, 1)]
    public void A_volume_has_its_place(double decibels, double place) => VolumeLaw.Instance.PlaceOf(decibels).ShouldBe(place, 1e-12);

    [Fact]
    public void Every_tenth_of_a_decibel_comes_back_from_its_place()
    {
        for (int tenths = -600; tenths <= 240; tenths++)
            VolumeLaw.Instance.ValueAt(VolumeLaw.Instance.PlaceOf(tenths / 10.0)).ShouldBe(tenths / 10.0, 1e-9);
        VolumeLaw.Instance.ValueAt(0).ShouldBe(double.NegativeInfinity);
        VolumeLaw.Instance.ValueAt(-3).ShouldBe(double.NegativeInfinity);
        VolumeLaw.Instance.ValueAt(7).ShouldBe(24);
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(-6.5, -1, -7.5)]
    [InlineData(23.5, 1, 24)]
    [InlineData(24, 1, 24)]
    [InlineData(-60, -1, double.NegativeInfinity)]
    [InlineData(double.NegativeInfinity, 1, -60)]
    [InlineData(double.NegativeInfinity, -1, double.NegativeInfinity)]
    [InlineData(-3, 0.1, -2.9)]
    public void Steps_turn_the_volume_as_in_the_terminal(double from, double by, double to)
    {
        double turned = VolumeLaw.Instance.Turn(from, by);
        (turned.Equals(to) || Math.Abs(turned - to) < 1e-12).ShouldBeTrue($"{turned}");
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0.5)]
    [InlineData(1, 1)]
    [InlineData(9, 1)]
    public void A_pan_has_its_place(double pan, double place) => PanLaw.Instance.PlaceOf(pan).ShouldBe(place);

    [Fact]
    public void Every_hundredth_of_a_pan_comes_back_from_its_place()
    {
        for (int hundredths = -100; hundredths <= 100; hundredths++)
            PanLaw.Instance.ValueAt(PanLaw.Instance.PlaceOf(hundredths / 100.0)).ShouldBe(hundredths / 100.0, 1e-9);
    }

    [Theory]
    [InlineData(0, "0.0", "0.0 dB")]
    [InlineData(-0.04, "0.0", "0.0 dB")]
    [InlineData(-6, "−6.0", "−6.0 dB")]
    [InlineData(double.NegativeInfinity, "−∞", "silence")]
    public void A_volume_is_written_and_spoken(double decibels, string text, string spoken)
    {
        VolumeLaw.Instance.TextOf(decibels).ShouldBe(text);
        VolumeLaw.Instance.SpokenOf(decibels).ShouldBe(spoken);
    }

    [Theory]
    [InlineData(0, "C", "centre")]
    [InlineData(-0.4, "L40", "40 percent left")]
    [InlineData(1, "R100", "100 percent right")]
    public void A_pan_is_written_and_spoken(double pan, string text, string spoken)
    {
        PanLaw.Instance.TextOf(pan).ShouldBe(text);
        PanLaw.Instance.SpokenOf(pan).ShouldBe(spoken);
    }

    [Fact]
    public void A_wheel_counts_whole_notches_and_a_trackpad_adds_up()
    {
        var wheel = new WheelSteps();
        wheel.Take(120, 0).ShouldBe(1);
        wheel.Take(-240, 0.1).ShouldBe(-2);
        for (int i = 0; i < 3; i++) wheel.Take(30, 0.2 + (i * 0.01)).ShouldBe(0);
        wheel.Take(30, 0.25).ShouldBe(1);
        wheel.Take(90, 1).ShouldBe(0);
        wheel.Take(90, 2).ShouldBe(0); // after a pause it counts anew
    }
}
