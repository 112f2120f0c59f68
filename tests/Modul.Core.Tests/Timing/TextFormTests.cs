using Modul.Core.Timing;

namespace Modul.Core.Tests.Timing;

public sealed class TextFormTests
{
    [Theory]
    [InlineData("0+0", 0, 0)]
    [InlineData("256+2048", 256, 2048)]
    [InlineData("1000000+1000000", 1_000_000, 1_000_000)]
    public void A_gap_is_two_counts_of_frames(string text, int input, int output)
    {
        Gap.TryParse(text, out Gap gap).ShouldBeTrue();
        (gap, gap.Total, gap.ToString()).ShouldBe((new Gap(input, output), input + output, text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1+")]
    [InlineData("+1")]
    [InlineData("1+2+3")]
    [InlineData("-1+2")]
    [InlineData("1+-2")]
    [InlineData("1.0+2")]
    [InlineData(" 1+2")]
    [InlineData("1 + 2")]
    [InlineData("1+2\0")]
    [InlineData("1000001+0")]
    [InlineData("0+1000001")]
    [InlineData("99999999999+0")]
    [InlineData("\u0661+2")]
    public void Nothing_else_is_a_gap(string? text)
    {
        Gap.TryParse(text, out Gap gap).ShouldBeFalse();
        gap.ShouldBe(default);
    }

    [Theory]
    [InlineData("4/4", 4, 4)]
    [InlineData("3/4", 3, 4)]
    [InlineData("7/8", 7, 8)]
    [InlineData("1/1", 1, 1)]
    [InlineData("64/32", 64, 32)]
    public void A_metre_is_beats_over_a_note(string text, int beats, int unit)
    {
        TimeSignature.TryParse(text, out TimeSignature meter).ShouldBeTrue();
        (meter, meter.ToString()).ShouldBe((new TimeSignature(beats, unit), text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("4")]
    [InlineData("4/")]
    [InlineData("/4")]
    [InlineData("0/4")]
    [InlineData("65/4")]
    [InlineData("4/3")]
    [InlineData("4/64")]
    [InlineData("4/0")]
    [InlineData("-4/4")]
    [InlineData("4/4/4")]
    [InlineData("4 /4")]
    [InlineData("4/4\0")]
    [InlineData("99999999999/4")]
    public void Nothing_else_is_a_metre(string? text)
    {
        TimeSignature.TryParse(text, out TimeSignature meter).ShouldBeFalse();
        meter.ShouldBe(TimeSignature.Common);
    }
}
