using Modul.Core.Streams;
using Modul.Standalone.Cards;

namespace Modul.Standalone.Tests.Cards;

public sealed class BufferSizesTests
{
    [Theory]
    [InlineData(64, 2048, 256, -1, 100, 128), InlineData(64, 2048, 256, -1, 95, 64), InlineData(64, 2048, 256, -1, 96, 128)]
    [InlineData(64, 2048, 256, -1, 16, 64), InlineData(64, 2048, 256, -1, 5000, 2048), InlineData(64, 2048, 256, -1, null, 256)]
    [InlineData(48, 1000, 256, -1, 50, 64), InlineData(48, 1000, 256, -1, 1000, 512)]
    [InlineData(32, 512, 256, 16, 100, 96), InlineData(32, 512, 256, 16, 104, 112), InlineData(32, 500, 256, 16, 500, 496), InlineData(40, 512, 256, 32, 64, 72)]
    [InlineData(64, 1024, 480, 0, 128, 480), InlineData(64, 1024, 480, 0, null, 480)]
    [InlineData(256, 256, 256, 0, 64, 256), InlineData(256, 256, 256, 1, 512, 256)]
    [InlineData(1, 1024, 300, 1, 77, 77)]
    public void The_nearest_size_that_is_allowed_is_found(int least, int most, int preferred, int granularity, int? asked, int expected) =>
        new BufferSizes(least, most, preferred, granularity).Nearest(asked).ShouldBe(expected);

    [Fact]
    public void No_allowed_size_is_nearer_and_what_is_allowed_stays()
    {
        var random = new Random(1);
        for (int i = 0; i < 5000; i++)
        {
            int least = random.Next(1, 600), most = least + random.Next(0, 4000), granularity = random.Next(3) == 0 ? -1 : random.Next(1, 200);
            int[] allowed = [.. Enumerable.Range(least, most - least + 1).Where(size => granularity < 0 ? (size & (size - 1)) == 0 : (size - least) % granularity == 0)];
            if (allowed.Length == 0) continue; // no power of two between: the driver is wrong
            int asked = random.Next(1, 6000);
            int found = new BufferSizes(least, most, least, granularity).Nearest(asked);
            allowed.ShouldContain(found);
            Math.Abs(found - asked).ShouldBe(allowed.Min(size => Math.Abs(size - asked)));
        }
    }

    [Fact]
    public void Whatever_a_driver_tells_a_size_is_found_that_the_audio_half_takes()
    {
        var random = new Random(2);
        int[] odd = [int.MinValue, -1000, -2, -1, 0, 1, 3, Bridge.MaxPeriod, Bridge.MaxPeriod + 1, 1 << 30, int.MaxValue];
        int Any() => random.Next(2) == 0 ? odd[random.Next(odd.Length)] : random.Next();
        for (int i = 0; i < 20_000; i++)
        {
            var sizes = new BufferSizes(Any(), Any(), Any(), Any());
            sizes.Nearest(random.Next(3) == 0 ? null : Any()).ShouldBeInRange(1, Bridge.MaxPeriod, $"{sizes}");
            sizes.ToString().ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData(64, 2048, -1, "64 to 2048 in powers of two"), InlineData(32, 512, 16, "32 to 512 in steps of 16"), InlineData(64, 512, 0, "256 alone")]
    [InlineData(256, 256, 8, "256 alone")]
    public void They_are_told_in_words(int least, int most, int granularity, string words) =>
        new BufferSizes(least, most, 256, granularity).ToString().ShouldBe(words);
}
