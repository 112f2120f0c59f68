using FsCheck;
using FsCheck.Fluent;
using Modul.Core.Timing;
using Modul.Standalone.Latency;

namespace Modul.Standalone.Tests.Latency;

public sealed class GapChoiceTests
{
    private static readonly Arbitrary<(int In, int Out, int Measured, int Bridge)> Cases = (
        from claimedIn in Frames() from claimedOut in Frames() from measured in Frames() from bridge in Frames()
        select (claimedIn, claimedOut, measured, bridge)).ToArbitrary();

    [Fact]
    public void Unmeasured_it_is_what_the_driver_claims_and_the_bridge() => ForAll(c =>
        GapChoice.Of(c.In, c.Out, null, c.Bridge).ShouldBe(new Gap(c.In, c.Out + c.Bridge)));

    [Fact]
    public void Measured_it_is_the_round_trip_and_the_bridge_and_fits_the_engine() => ForAll(c =>
    {
        Gap gap = GapChoice.Of(c.In, c.Out, c.Measured, c.Bridge);
        gap.Total.ShouldBe(c.Measured + c.Bridge);
        gap.In.ShouldBeInRange(0, Gap.Max);
        gap.Out.ShouldBeInRange(c.Bridge, Gap.Max);
    });

    [Fact]
    public void What_the_converters_add_is_shared_and_what_is_missing_is_taken_from_both_in_proportion() => ForAll(c =>
    {
        Gap gap = GapChoice.Of(c.In, c.Out, c.Measured, c.Bridge);
        int moreIn = gap.In - c.In, moreOut = gap.Out - c.Bridge - c.Out;
        if (c.Measured >= c.In + c.Out)
        {
            (moreOut - moreIn).ShouldBeInRange(0, 1);
            return;
        }
        moreIn.ShouldBeLessThanOrEqualTo(0);
        moreOut.ShouldBeLessThanOrEqualTo(0);
        Math.Abs((double)gap.In - ((double)c.Measured * c.In / (c.In + c.Out))).ShouldBeLessThan(1);
    });

    [Theory]
    [InlineData(128, 256, 384, 0, "128+256")]
    [InlineData(128, 256, 461, 0, "166+295")] // 77 frames of converters
    [InlineData(128, 256, 461, 2048, "166+2343")]
    [InlineData(0, 0, 5, 0, "2+3")]
    [InlineData(100, 300, 200, 10, "50+160")]
    [InlineData(7, 0, 0, 0, "0+0")]
    public void In_figures(int claimedIn, int claimedOut, int measured, int bridge, string gap) =>
        GapChoice.Of(claimedIn, claimedOut, measured, bridge).ToString().ShouldBe(gap);

    [Fact]
    public void What_is_out_of_range_is_refused()
    {
        for (int i = 0; i < 4; i++)
            foreach (int wrong in (int[])[-1, GapChoice.MaxFrames + 1])
            {
                int[] values = [0, 0, 0, 0];
                values[i] = wrong;
                Should.Throw<ArgumentOutOfRangeException>(() => GapChoice.Of(values[0], values[1], values[2], values[3]));
            }
    }

    // Small ones, where rounding shows, as often as any.
    private static Gen<int> Frames() => Gen.OneOf(Gen.Choose(0, 9), Gen.Choose(0, 5000), Gen.Choose(0, GapChoice.MaxFrames));

    private static void ForAll(Action<(int In, int Out, int Measured, int Bridge)> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Cases, holds));
}
