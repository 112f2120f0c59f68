using Modul.Core.Timing;

namespace Modul.Core.Tests.Timing;

public sealed class EngineClockTests
{
    [Theory]
    [InlineData(48_000, 240)]
    [InlineData(44_100, 220)] // 220.5
    [InlineData(96_000, 480)]
    [InlineData(1000, 5)]
    [InlineData(768_000, 3840)]
    public void A_seam_lasts_5_ms(int rate, int frames) => new EngineClock(rate, TimeSignature.Common).SeamFrames.ShouldBe(frames);

    [Fact]
    public void A_press_means_the_frame_that_is_heard() =>
        new EngineClock(48_000, TimeSignature.Common) { Frame = 1000, Gap = new Gap(64, 128) }.Heard.ShouldBe(872);

    public static TheoryData<LooperOptions, string> BadOptions() => new()
    {
        { new LooperOptions { Rate = 999 }, nameof(LooperOptions.Rate) },
        { new LooperOptions { Rate = 768_001 }, nameof(LooperOptions.Rate) },
        { new LooperOptions { Tapes = 0 }, nameof(LooperOptions.Tapes) },
        { new LooperOptions { Tapes = 65 }, nameof(LooperOptions.Tapes) },
        { new LooperOptions { MemoryBudget = (16 << 20) - 1 }, nameof(LooperOptions.MemoryBudget) },
        { new LooperOptions { MemoryBudget = (64L << 30) + 1 }, nameof(LooperOptions.MemoryBudget) },
        { new LooperOptions { Gap = new Gap(-1, 0) }, nameof(LooperOptions.Gap) },
        { new LooperOptions { Gap = new Gap(0, 1_000_001) }, nameof(LooperOptions.Gap) },
        { new LooperOptions { QueueCapacity = 0 }, nameof(LooperOptions.QueueCapacity) },
        { new LooperOptions { QueueCapacity = (1 << 20) + 1 }, nameof(LooperOptions.QueueCapacity) },
    };

    [Theory]
    [MemberData(nameof(BadOptions), DisableDiscoveryEnumeration = true)]
    public void An_engine_out_of_its_range_is_refused_by_name(LooperOptions options, string name) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Looper(options)).ParamName.ShouldBe(name);
}
