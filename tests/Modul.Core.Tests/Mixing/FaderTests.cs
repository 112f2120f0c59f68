using Modul.Core.Mixing;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Mixing;

public sealed class FaderTests
{
    private readonly EngineClock _clock = new(48_000, TimeSignature.Common);
    private readonly Fader _fader;

    public FaderTests() => _fader = new Fader(_clock);

    [Theory]
    [InlineData(0, 0, 1, 1)]
    [InlineData(-6.0206, 0, 0.5, 0.5)]
    [InlineData(6.0206, 0, 2, 2)]
    [InlineData(0, -1, 1, 0)]
    [InlineData(0, 1, 0, 1)]
    [InlineData(0, 0.25, 0.75, 1)]
    [InlineData(0, -0.5, 1, 0.5)]
    [InlineData(-20, 0.5, 0.05, 0.1)]
    [InlineData(double.NegativeInfinity, 0, 0, 0)]
    public void Volume_is_in_dB_and_pan_is_a_balance(double volume, double pan, double left, double right)
    {
        _fader.Set((float)volume, (float)pan, mute: false, silenced: false);
        ((double)_fader.Gains.Left).ShouldBe(left, 1e-5);
        ((double)_fader.Gains.Right).ShouldBe(right, 1e-5);
        _clock.Frame = _fader.Rest;
        (_fader.LeftAt(_clock.Frame), _fader.RightAt(_clock.Frame)).ShouldBe((new Slope(_fader.Gains.Left, 0, 0), new Slope(_fader.Gains.Right, 0, 0)));
    }

    [Fact]
    public void Zero_dB_in_the_centre_is_exact_unity()
    {
        _fader.Set(-6, 0.5f, false, false);
        _clock.Frame = _fader.Rest;
        _fader.Set(0, 0, false, false);
        _clock.Frame = _fader.Rest;
        (_fader.LeftAt(_clock.Frame), _fader.RightAt(_clock.Frame)).ShouldBe((Slope.Unity, Slope.Unity));
    }

    [Fact]
    public void A_change_takes_one_seam_in_a_straight_line()
    {
        _clock.Frame = 5000;
        _fader.Set(float.NegativeInfinity, 0, false, false);
        _fader.Rest.ShouldBe(5000 + 240);
        for (int i = 0; i < 240; i++) ((double)_fader.LeftAt(5000).At(i)).ShouldBe(1 - (i / 240.0), 1e-6);
        _fader.LeftAt(5240).ShouldBe(new Slope(0, 0, 0));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Mute_and_the_solo_of_others_shut_it_after_the_seam_and_leave_its_settings(bool mute, bool silenced)
    {
        _fader.Set(-6, 0.5f, mute, silenced);
        _fader.ShutAt(239).ShouldBeFalse();
        _fader.ShutAt(240).ShouldBeTrue();
        (_fader.Volume, _fader.Pan, _fader.Mute).ShouldBe((-6, 0.5f, mute));
        ((double)_fader.Gains.Right).ShouldBe(Math.Pow(10, -6 / 20.0), 1e-6);
        _clock.Frame = 1000;
        _fader.Set(-6, 0.5f, false, false);
        _fader.ShutAt(1000).ShouldBeFalse();
    }

    [Fact]
    public void Decibels_and_gains_are_each_others_inverse()
    {
        for (float decibels = -120; decibels <= 24; decibels += 0.5f)
        {
            ((double)Decibels.ToGain(decibels)).ShouldBe(Math.Pow(10, decibels / 20.0), Math.Pow(10, decibels / 20.0) * 1e-5);
            ((double)Decibels.FromGain(Decibels.ToGain(decibels))).ShouldBe(decibels, 1e-4);
        }
        (Decibels.ToGain(0), Decibels.ToGain(float.NegativeInfinity)).ShouldBe((1, 0));
        Decibels.FromGain(0).ShouldBe(float.NegativeInfinity);
    }
}
