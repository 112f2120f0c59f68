namespace Modul.Plugin.Tests;

public sealed class RestTests
{
    private const uint PlayThrough = 2, Metronome = 3, Bypass = 8, Record1 = 120, Stop1 = 124, Clear1 = 127;
    private const int Second = 48_000;

    [Fact]
    public void An_empty_looper_rests_after_a_second()
    {
        using var rack = new Rack();
        rack.Run(Second - 512);
        rack.Instance.Audio.Rests.ShouldBeFalse();
        rack.Run(1024);
        rack.Instance.Audio.Rests.ShouldBeTrue();
    }

    [Fact]
    public void Time_goes_on_under_a_tape_that_holds_something_stopped_or_not()
    {
        using var rack = new Rack();
        rack.Press(Record1);
        rack.Run(4800);
        rack.Press(Record1).Press(Stop1);
        rack.Run(3 * Second);
        rack.Instance.Audio.Rests.ShouldBeFalse();
        rack.Press(Clear1);
        rack.Run(3 * Second);
        rack.Instance.Audio.Rests.ShouldBeTrue();
    }

    [Theory]
    [InlineData(PlayThrough)]
    [InlineData(Bypass)]
    [InlineData(Metronome)]
    public void It_does_not_rest_while_something_fades_out(uint what)
    {
        using var rack = new Rack();
        rack.Set(what, 1);
        rack.Run(3 * Second);
        rack.Set(what, 0);
        rack.Run(64, block: 64);
        rack.Instance.Audio.Rests.ShouldBeFalse();
        rack.Run(Second + 64);
        rack.Instance.Audio.Rests.ShouldBeTrue();
        rack.Instance.Audio.PassesInput.ShouldBeFalse();
        rack.Run(64).ShouldAllBe(sample => sample == 0);
    }
}
