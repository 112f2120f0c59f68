using Modul.Standalone.Cards;

namespace Modul.Standalone.Tests.Cards;

public sealed class CardTableTests
{
    [Fact]
    public void A_driver_is_told_with_all_that_can_be_chosen_and_one_that_does_not_open_with_why()
    {
        CardDescription[] cards =
        [
            new()
            {
                Name = "Fast Card", Inputs = 8, Outputs = 10, Samples = "Int32LSB", Buffers = new BufferSizes(64, 1024, 256, 32), Rate = 48_000, Rates = [44_100, 48_000],
                ClaimedIn = 300, ClaimedOut = 310,
            },
            new() { Name = "Away", Problem = "it is\nnot there" },
        ];
        CardTable.Lines(cards).ShouldBe(
        [
            "asio:Fast Card",
            "  channels  8 in, 10 out, Int32LSB",
            "  buffers   64 to 1024, preferred 256, granularity 32 (64 to 1024 in steps of 32)",
            "  rates     44100, 48000 Hz, now 48000 Hz",
            "  latency   300 in, 310 out (frames, claimed)",
            "asio:Away",
            "  cannot be opened: it is not there",
        ]);
        CardTable.Lines([]).ShouldBe(["no ASIO driver is installed here"]);
    }
}
