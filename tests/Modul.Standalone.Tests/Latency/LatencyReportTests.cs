using Modul.Standalone.Latency;

namespace Modul.Standalone.Tests.Latency;

public sealed class LatencyReportTests
{
    [Theory]
    [InlineData(461, "77 frames, 1.60 ms more than the driver claims")]
    [InlineData(384, "the driver's claim is right")]
    [InlineData(383, "1 frame, 0.02 ms less than the driver claims")]
    public void What_was_measured_stands_beside_the_claim(int frames, string difference)
    {
        var trip = new RoundTrip(Found: true, frames, Level: -3.21, Confidence: 61.7, Inverted: false, InputPeak: 0.2f);
        string[] lines = [.. LatencyReport.Lines(trip, 48_000, 128, 256)];
        lines[0].ShouldStartWith($"measured: {frames} frames, {frames / 48.0:0.00} ms at 48000 Hz (gain -3.2 dB; ");
        lines[1..].ShouldBe(["claimed:  384 frames, 8.00 ms (in 128, out 256)", difference]);
        LatencyReport.Lines(trip with { Inverted = true }, 48_000, 128, 256)[0].ShouldContain("inverted");
    }

    [Theory]
    [InlineData(0, "silent")]
    [InlineData(1, "clips")]
    [InlineData(0.1, "up to -20 dBFS")]
    public void Nothing_says_what_the_input_holds_instead_and_what_to_do(float peak, string heard)
    {
        string[] lines = [.. LatencyReport.Lines(new RoundTrip { InputPeak = peak }, 48_000, 128, 256)];
        lines[0].ShouldStartWith("nothing came back: ");
        lines[0].ShouldContain(heard);
        string advice = string.Join('\n', lines[1..]);
        foreach (string word in (string[])["cable", "JACK", "up"]) advice.ShouldContain(word);
    }
}
