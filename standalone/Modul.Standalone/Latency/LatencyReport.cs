namespace Modul.Standalone.Latency;

/// <summary>A measurement in words, a line each. [any]</summary>
internal static class LatencyReport
{
    private const float Silent = 1e-5f; // -100 dBFS
    private const float Clipped = 0.999f;

    /// <summary>What was measured beside what the driver claims, or that nothing came back and what to do then.</summary>
    /// <param name="trip">The measurement.</param>
    /// <param name="rate">Frames a second.</param>
    /// <param name="claimedIn">The capture latency that the driver claims, in frames.</param>
    /// <param name="claimedOut">The playback latency that the driver claims, in frames.</param>
    public static IReadOnlyList<string> Lines(in RoundTrip trip, int rate, int claimedIn, int claimedOut) =>
        trip.Found ? Found(trip, rate, claimedIn, claimedOut) : NothingCameBack(trip.InputPeak);

    private static string[] Found(in RoundTrip trip, int rate, int claimedIn, int claimedOut)
    {
        int claimed = claimedIn + claimedOut, more = trip.Frames - claimed;
        string inverted = trip.Inverted ? ", inverted" : "";
        return
        [
            $"measured: {Time(trip.Frames, rate)} at {rate} Hz (gain {trip.Level:0.0} dB{inverted}; {trip.Confidence:0} dB above anything else)",
            $"claimed:  {Time(claimed, rate)} (in {claimedIn}, out {claimedOut})",
            more == 0 ? "the driver's claim is right"
                : $"{Time(Math.Abs(more), rate)} {(more > 0 ? "more than the driver claims" : "less than the driver claims")}",
        ];
    }

    private static string[] NothingCameBack(float inputPeak) =>
    [
        $"nothing came back: the test signal was played, but it is not in the input, {Heard(inputPeak)}",
        "- lead a cable from an output to an input of the interface, or connect Modul's out_l to its in_l in JACK's connections",
        "- turn the output and that input up, phantom power and direct monitoring off, and measure again",
    ];

    private static string Heard(float peak) => peak switch
    {
        < Silent => "which is silent",
        >= Clipped => "which clips: turn it down",
        _ => $"which holds something else, up to {20 * Math.Log10(peak):0} dBFS",
    };

    private static string Time(int frames, int rate) => $"{frames} {(frames == 1 ? "frame" : "frames")}, {1000.0 * frames / rate:0.00} ms";
}
