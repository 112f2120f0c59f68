using System.Text.Json;
using Modul.Live.Tests.Stage;

namespace Modul.Live.Tests.Live;

/// <summary>What was played to what was heard lands where it was heard, whatever the buffers and the way to the ears and back.</summary>
public sealed class RoundTripTests
{
    private const string MapFile = "map.json";

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

    [JackTheory]
    [InlineData(64, 64, 64, 0, 0, 64)]
    [InlineData(128, 128, 128, 0, 64, 64)]
    [InlineData(128, 128, 2048, 2048, 333, 512)]
    [InlineData(128, 128, 1000, 1000, 1000, 128)]
    [InlineData(256, 256, 4096, 4096, 200, 777)]
    [InlineData(128, 100, 1000, 1096, 77, 500)]
    public void Through_a_converter_by_what_its_ports_report_now_and_later(
        int period, int input, int output, int latency, int capture, int playback) => Attempts.Run(() =>
    {
        using var server = new JackServer(period: period);
        using JackStage stage = Stage(server, input, output, "auto");
        using JackClient converter = JackClient.Converter(server, "converter", 2, capture, playback);
        stage.Start();
        Join(stage.Player, "modul:out_", "converter:in_", "converter:out_", "modul:in_");
        var take = new EchoTake(stage);
        take.RecordClick();
        take.RecordEcho(2);
        converter.Report(capture + 111, playback + 50);
        take.RecordEcho(3);
        take.End();
        if (converter.Status.IsInconclusive) throw new InconclusiveException($"{converter.Status}");

        JsonElement gap = stage.Live.Report.GetProperty("gap");
        gap.GetProperty("source").GetString().ShouldBe("driver");
        (gap.GetProperty("in").GetInt32(), gap.GetProperty("out").GetInt32()).ShouldBe((capture + 111, playback + 50 + latency));
        take.ClickOn(2).ShouldBe(take.ClickOn(1));
        take.LoudnessTogether().ShouldBe(1 + 1 + 2); // the third tape took both of the others; what plays on is heard later now, so only the ear tells
    });

    /// <summary>Frames by which a take of a loop-back misses what it heard, and where the gap came from.</summary>
    private static (int Frames, string Source) Miss(JackServer server, int input, int output, string gap, int? measured = null)
    {
        using JackStage stage = Stage(server, input, output, gap);
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

    private static JackStage Stage(JackServer server, int input, int output, string gap)
    {
        var stage = new JackStage(server, "--input-buffer", $"{input}", "--output-buffer", $"{output}", "--gap", gap, "--midi-map", MapFile);
        stage.Live.Write(MapFile, EchoTake.Map);
        return stage;
    }

    /// <summary>Measures the loop-back, without any buffers between, and keeps that for the session.</summary>
    private static void Measure(JackStage stage, int expected)
    {
        stage.Live.Start("latency", "--driver", "jack", "--save");
        stage.Live.WaitForLine("waiting");
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

    private static void Join(JackClient client, string from, string to, string backFrom, string backTo)
    {
        string[] sides = ["l", "r"];
        for (int i = 0; i < sides.Length; i++)
        {
            client.Connect(from + sides[i], $"{to}{i + 1}");
            client.Connect($"{backFrom}{i + 1}", backTo + sides[i]);
        }
    }
}
