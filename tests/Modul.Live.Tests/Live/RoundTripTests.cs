using System.Text.Json;
using Modul.Live.Tests.Stage;

namespace Modul.Live.Tests.Live;

/// <summary>What was played to what was heard lands where it was heard, whatever the buffers: by JACK's own way back.</summary>
public sealed class RoundTripTests
{
    [JackTheory]
    [InlineData(64, 64, 64, 0)]
    [InlineData(128, 128, 128, 0)]
    [InlineData(128, 128, 2048, 2048)]
    [InlineData(128, 128, 1000, 1000)]
    [InlineData(256, 256, 4096, 4096)]
    [InlineData(128, 100, 1000, 1096)] // to make 100 of 128 costs 96
    [InlineData(128, 480, 480, 448)]
    public void By_a_loop_back_of_Jack_with_a_gap_given_measured_or_none(int period, int input, int output, int latency)
    {
        using var server = new JackServer(period: period);
        int roundTrip = period + latency; // a way back to where it began costs a period
        Attempts.Run(() => Miss(server, input, output, $"{period / 2}+{roundTrip - period / 2}").ShouldBe((0, "given")));
        Attempts.Run(() => Miss(server, input, output, "0+0").ShouldBe((roundTrip, "given")));
        Attempts.Run(() => Miss(server, input, output, "auto", measured: period).ShouldBe((0, "saved")));
    }

    /// <summary>Frames by which a take of a loop-back misses what it heard, and where the gap came from.</summary>
    private static (int Frames, string Source) Miss(JackServer server, int input, int output, string gap, int? measured = null)
    {
        using JackStage stage = EchoTake.Stage(server, input, output, gap);
        if (measured is { } frames) Measure(stage, frames);
        stage.Start();
        LoopBack(stage.Player);
        var take = new EchoTake(stage);
        take.RecordClick();
        take.RecordEcho(2);
        take.End();
        if (gap != "0+0") take.LoudnessTogether().ShouldBe(1 + 1);
        JsonElement told = stage.Live.Report.GetProperty("gap");
        return (take.ClickOn(2) - take.ClickOn(1), told.GetProperty("source").GetString()!);
    }

    /// <summary>Measures the loop-back, without any buffers between, and keeps that for the session.</summary>
    private static void Measure(JackStage stage, int expected)
    {
        lock (JackServer.Opening)
        {
            stage.Live.Start("latency", "--driver", "jack", "--save");
            stage.Live.WaitForLine("waiting");
        }
        LoopBack(stage.Player);
        ProgramRun run = stage.Live.End();
        run.Code.ShouldBe(0, run.Out);
        run.Out.ShouldContain($"{expected} frames");
        stage.Player.WaitForNoPort("modul:in_l");
    }

    private static void LoopBack(JackClient client)
    {
        client.Connect("modul:out_l", "modul:in_l");
        client.Connect("modul:out_r", "modul:in_r");
    }
}
