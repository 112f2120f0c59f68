using System.Buffers.Binary;
using System.Text.Json;
using Modul.Browser.Tests.Stage;

namespace Modul.Browser.Tests.Bench;

/// <summary>64 tapes on a large screen: every snapshot comes and is taken, and how many frames a second the page draws.</summary>
[Collection(BrowserGroup.Name)]
public sealed class ManyTapesTests(BrowserFixture browser)
{
    private const int Tapes = 64, Overdubs = 8, Seconds = 10;

    // Counts the frames that the browser gives, beside what the page counts itself.
    private const string Watch = """
        () => new Promise(done => {
            const began = performance.now(), gaps = [];
            let last = began;
            modul.stats.reset();
            requestAnimationFrame(function frame(now) {
                gaps.push(now - last);
                last = now;
                if (now - began < SECONDS * 1000) requestAnimationFrame(frame);
                else done({ frames: gaps.length, ms: now - began, late: gaps.filter(gap => gap > 25).length, longest: Math.max(...gaps), stats: { ...modul.stats } });
            });
        })
        """;

    [ChromiumFact]
    [Trait("Category", "Bench")]
    public Task All_are_drawn_and_no_snapshot_is_dropped() => Attempts.Run(Draw);

    private async Task Draw()
    {
        await using PageSession session = await PageSession.Open(
            browser, Window.Desk, "--input", Repository.At("standalone", "demo", "keys.wav"), "--tapes", $"{Tapes}", "--memory", "2048");
        await session.Press([.. Enumerable.Range(1, Tapes).Select(tape => $"record {tape} bars 2").Prepend("tempo 120").Take(64)]);
        await session.Press($"record {Tapes} bars 2");
        await session.Until(Tapes, "playing");
        await session.Press([.. Enumerable.Range(1, Overdubs).Select(tape => $"overdub {tape * 8}")]);
        await session.Until(Overdubs * 8, "overdubbing");
        var sequences = new List<uint>();
        session.TakeFrames(frame => sequences.Add(BinaryPrimitives.ReadUInt32LittleEndian(frame.AsSpan(12))));
        JsonElement seen = await session.Page.EvaluateAsync<JsonElement>(Watch.Replace("SECONDS", $"{Seconds}", StringComparison.Ordinal));

        double frames = seen.GetProperty("frames").GetDouble(), ms = seen.GetProperty("ms").GetDouble();
        JsonElement stats = seen.GetProperty("stats");
        var table = new BenchTable("many-tapes", $"{Tapes} tapes that play, {Overdubs} of them overdubbing, drawn for {Seconds} s at 1920 x 1080 by Chromium without a GPU");
        table.Add($"frames a second          {frames * 1000 / ms,8:0.0}");
        table.Add($"frames over 25 ms        {seen.GetProperty("late").GetDouble(),8:0}  of {frames:0}, the longest {seen.GetProperty("longest").GetDouble():0.0} ms");
        table.Add($"the page's work a frame  {stats.GetProperty("workMs").GetDouble() / frames,8:0.00}  ms");
        table.Add($"snapshots                {stats.GetProperty("snapshots").GetDouble(),8:0}  that came, {stats.GetProperty("holes").GetDouble():0} missing");
        table.Keep();

        sequences.Count.ShouldBeGreaterThan(Seconds * 10);
        long dropped = sequences.Zip(sequences.Skip(1), (one, next) => (long)(next - one - 1)).Sum();
        if (dropped > 0) throw new InconclusiveException($"{dropped} snapshots were dropped on their way to a browser that drew {frames * 1000 / ms:0} frames a second");
        stats.GetProperty("holes").GetInt32().ShouldBe(0, "what is sent is taken");
        stats.GetProperty("framesDrawn").GetDouble().ShouldBeGreaterThan(frames * 0.95, "and every frame of the browser is drawn");
        session.Complaints.ShouldBeEmpty();
    }
}
