namespace Modul.Plugin.Tests;

public sealed class BypassTests
{
    private const uint Record = 120, Bypass = 8;
    private const int Loop = 4800, Seam = 240;

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void The_input_passes_bit_for_bit_and_tapes_keep_time(bool doubles, bool inPlace)
    {
        using Rack rack = Looping(doubles, inPlace), plain = Looping(doubles, inPlace);
        rack.Set(Bypass, 1);
        rack.Run(Seam);
        long from = rack.Frame;
        float[] passed = rack.Run(3 * Loop, block: 333);
        passed.SequenceEqual(Enumerable.Range(0, passed.Length).Select(i => rack.Input(from + i))).ShouldBeTrue();
        rack.Set(Bypass, 0);
        rack.Run(Seam);
        plain.Run((3 * Loop) + (2 * Seam));
        rack.Run(Loop).SequenceEqual(plain.Run(Loop)).ShouldBeTrue();
    }

    [Fact]
    public void It_fades_from_its_frame_on_without_a_jump()
    {
        using var rack = new Rack { Input = _ => 0.5f };
        rack.Set(Bypass, 1, time: 100);
        float[] heard = rack.Run(512);
        heard[..101].ShouldAllBe(sample => sample == 0);
        for (int i = 1; i < heard.Length; i++) (heard[i] - heard[i - 1]).ShouldBeInRange(0, (0.5f / Seam) + 1e-6f);
        heard[(100 + Seam)..].ShouldAllBe(sample => sample == 0.5f);
    }

    [Fact]
    public void Outputs_of_tapes_are_silent_meanwhile()
    {
        using Rack rack = Looping(doubles: false, inPlace: false);
        rack.Run(Loop, channel: 4).ShouldContain(sample => sample != 0);
        rack.Set(Bypass, 1);
        rack.Run(Seam);
        rack.Run(Loop, channel: 4).ShouldAllBe(sample => sample == 0);
    }

    private static Rack Looping(bool doubles, bool inPlace)
    {
        var rack = new Rack { Doubles = doubles, InPlace = inPlace };
        rack.Press(Record);
        rack.Run(Loop);
        rack.Press(Record);
        rack.Run(Loop);
        return rack;
    }
}
