using System.Globalization;
using Modul.Live.Tests.Stage;

namespace Modul.Live.Tests.Live;

/// <summary>A server that comes back at another rate: the take that ran ends where it was, plays on at the pitch and pace it had, and the sheet goes on.</summary>
public sealed class AnotherRateTests
{
    private const double Frequency = 375; // 128 frames at 48 kHz
    private const double Amplitude = 0.25;

    [JackTheory]
    [InlineData]
    [InlineData("--input-buffer", "64", "--output-buffer", "2048")]
    public void The_tapes_are_converted_and_the_sheet_goes_on(params string[] buffers) => Attempts.Run(() =>
    {
        using var session = new TroubledSession(128, synchronous: true, ["--cues", "take.cues", "--output", "out.wav", .. buffers]);
        LiveProcess live = session.Live;
        live.Write("take.cues", "0s input sine.wav loop\n0.5s record 1\n0.6s live-record on\n2s record 8\n2.1s clear 8\n9s write\n10s select 3\n10.5s mute 1\n11s write\n11.5s end\n");
        File.WriteAllBytes(live.At("sine.wav"), Sine().ToWav());
        live.StartOnJack();
        session.WaitFor("tape 8: recording"); // tape 1 holds a second and a half
        foreach (int rate in (int[])[44_100, 96_000, 48_000, 44_100]) session.SufferRate(rate);
        ProgramRun run = live.End();
        run.Error.ShouldBe("");
        run.Code.ShouldBe(0, run.Out);
        long end = live.Report.GetProperty("engine_frames").GetInt64();
        end.ShouldBeInRange((long)(11.5 * 44_100), (long)(11.6 * 44_100), run.Out);
        live.Report.GetProperty("losses").GetInt64().ShouldBe(4);
        if (TimeOf(live, "the tapes were converted") >= 9) throw new InconclusiveException("the rate changed after the tapes were written");
        foreach (string file in (string[])["write-1-tape-1.wav", "write-2-tape-1.wav"]) ShouldBeTheSine(Sound.Read(live.At(file)));
        Sound.Read(live.At("live-record-1.wav")).Frames.ShouldBeGreaterThan(48_000);
        Sound.Read(live.At("out.wav")).Rate.ShouldBe(48_000);
    });

    [JackFact]
    public void What_the_buffers_cost_is_the_gap_at_the_new_rate() => Attempts.Run(() =>
    {
        using var session = new TroubledSession(128, synchronous: true, "--output-buffer", "2048");
        session.Live.StartOnJack();
        session.SufferRate(44_100);
        session.Live.Stop().Code.ShouldBe(0);
        session.Live.Report.GetProperty("gap").GetProperty("out").GetInt32().ShouldBe(2048);
    });

    private static double TimeOf(LiveProcess live, string text) =>
        double.Parse(live.Lines.Last(line => line.Contains(text, StringComparison.Ordinal)).Split(' ')[0], CultureInfo.InvariantCulture);

    private static Sound Sine()
    {
        float[] side = [.. Enumerable.Range(0, 48_000).Select(i => (float)(Amplitude * Math.Sin(2 * Math.PI * Frequency * i / 48_000)))];
        return new Sound(side, side);
    }

    /// <summary>Its own frequency and amplitude, without a break, but near the seam of the loop.</summary>
    private static void ShouldBeTheSine(Sound tape)
    {
        tape.Rate.ShouldBe(44_100);
        tape.Frames.ShouldBeInRange(44_100, 5 * 44_100);
        int margin = 4410;
        ReadOnlySpan<float> inner = tape.Left.AsSpan(margin, tape.Frames - (2 * margin));
        double sine = 0, cosine = 0;
        for (int i = 0; i < inner.Length; i++)
        {
            sine += inner[i] * Math.Sin(Phase(i));
            cosine += inner[i] * Math.Cos(Phase(i));
        }
        (sine, cosine) = (2 * sine / inner.Length, 2 * cosine / inner.Length);
        double worst = 0;
        for (int i = 0; i < inner.Length; i++) worst = Math.Max(worst, Math.Abs(inner[i] - (sine * Math.Sin(Phase(i))) - (cosine * Math.Cos(Phase(i)))));
        worst.ShouldBeLessThan(0.05 * Amplitude); // each rate rounds the length of the loop
        Math.Sqrt((sine * sine) + (cosine * cosine)).ShouldBe(Amplitude, 0.01 * Amplitude);
    }

    private static double Phase(int i) => 2 * Math.PI * Frequency * i / 44_100;
}
