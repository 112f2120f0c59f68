using Modul.Live.Tests.Stage;

namespace Modul.Live.Tests.Live;

/// <summary>An engine that stands still for 20 ms is heard where it runs in the callback, and not where output is kept ready.</summary>
[Collection(Alone.Name)]
public sealed class StallTests
{
    private const int Rate = 48_000;
    private const int Period = 128;
    private const int Depth = 2048; // 43 ms
    private const int StallMilliseconds = 20;
    private const int Seconds = 6;
    private const int StallFrame = 4 * Rate;
    private const int HeardFrom = 3 * Rate; // by then the client is connected

    private const string Sheet = """
        gap 64+128
        0s input noise.wav loop
        0s play-through on
        0.5s record 1
        1.25s record 1
        1.5s overdub 1
        5s overdub 1
        5.2s record 2
        5.7s record 2
        6s end

        """;

    [JackTheory]
    [InlineData(true), InlineData(false)]
    public void Nobody_hears_it_where_output_is_kept_ready(bool stalls) => Attempts.Run(() =>
    {
        using var interposer = new Interposer { WatchesEngine = true, Stall = stalls ? (StallFrame / Period, StallMilliseconds) : null };
        using var server = new JackServer(Rate, Period);
        using var live = new LiveProcess(interposer.With(server.Variables), "--driver", "jack", "--output-buffer", $"{Depth}", "--cues", "take.cues");
        (JackRecording heard, Sound expected) = Play(server, live);
        interposer.Report().Stalled.ShouldBe(stalls ? "engine" : "none");
        (long Holes, long Absorbed) counted = (Count(live, "holes"), Count(live, "stalls_absorbed")), expectedCounts = (0, stalls ? 1 : 0);
        if (heard.Status.IsInconclusive || (Count(live, "xruns") > 0 && counted != expectedCounts))
            throw new InconclusiveException($"{heard.Status}, xruns {Count(live, "xruns")}, {counted}");
        counted.ShouldBe(expectedCounts);
        const int Frames = (Seconds * Rate) - HeardFrom;
        uint first = live.FirstFrame + Depth + HeardFrom;
        heard.From(first, Frames, port: 1).ToArray().ShouldBe(expected.Left[HeardFrom..(HeardFrom + Frames)]);
        heard.From(first, Frames, port: 2).ToArray().ShouldBe(expected.Right[HeardFrom..(HeardFrom + Frames)]);
    });

    [JackFact]
    public void It_is_a_hole_where_the_engine_runs_in_the_callback() => Attempts.Run(() =>
    {
        using var interposer = new Interposer { Stall = (StallFrame / Period, StallMilliseconds) };
        using var server = new JackServer(Rate, Period, synchronous: false);
        using var live = new LiveProcess(interposer.With(server.Variables), "--driver", "jack", "--cues", "take.cues");
        (JackRecording heard, Sound expected) = Play(server, live);
        interposer.Report().Stalled.ShouldBe("callback");
        heard.Status.Missed.ShouldBeGreaterThan(0);
        Count(live, "xruns").ShouldBeGreaterThan(0);
        Count(live, "stalls_absorbed").ShouldBe(0);
        float[] before = expected.Left[(StallFrame - Rate / 10)..(StallFrame - Period)]; // noise: nowhere else
        int at = heard.Inputs[0].AsSpan().IndexOf(before);
        if (at < 0) throw new InconclusiveException("another hole just before the stall");
        LongestSilence(heard.Inputs[0].AsSpan(at + before.Length, Rate / 10)).ShouldBeGreaterThanOrEqualTo(Rate * StallMilliseconds / 1000 / 2);
        LongestSilence(expected.Left.AsSpan(StallFrame, Rate / 10)).ShouldBeLessThan(Period);
    });

    private static (JackRecording Heard, Sound Expected) Play(JackServer server, LiveProcess live)
    {
        File.WriteAllBytes(live.At("noise.wav"), Sound.Noise(Rate, seed: 1).ToWav());
        live.Write("take.cues", Sheet);
        using var hearer = new JackClient(server, "hearer", 2, 0);
        live.Start();
        live.WaitForLine("jack running");
        hearer.Connect("modul:out_l", "hearer:in_1");
        hearer.Connect("modul:out_r", "hearer:in_2");
        live.End().ShouldBeDone();
        JackRecording heard = hearer.Recorded();
        using var renders = new LiveProcess(server.Variables);
        File.Copy(live.At("noise.wav"), renders.At("noise.wav"));
        renders.Write("take.cues", Sheet);
        renders.Start("render", "take.cues", "--output", "out").End().ShouldBeDone();
        return (heard, Sound.Read(renders.At("out", "master.wav")));
    }

    private static long Count(LiveProcess live, string name) => live.Report.GetProperty(name).GetInt64();

    private static int LongestSilence(ReadOnlySpan<float> samples)
    {
        int longest = 0, run = 0;
        foreach (float sample in samples)
        {
            run = sample == 0 ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
