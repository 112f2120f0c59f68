using System.Text.Json;
using Modul.Live.Tests.Stage;

namespace Modul.Live.Tests.Live;

/// <summary>What was played to what was heard lands where it was heard, whatever the way to the ears and back that a converter reports.</summary>
public sealed class ConverterTests
{
    [JackTheory]
    [InlineData(64, 64, 64, 0, 0, 64)]
    [InlineData(128, 128, 128, 0, 64, 64)]
    [InlineData(128, 128, 2048, 2048, 333, 512)]
    [InlineData(128, 128, 1000, 1000, 1000, 128)]
    [InlineData(256, 256, 4096, 4096, 200, 777)]
    [InlineData(128, 100, 1000, 1096, 77, 500)]
    public void It_counts_by_what_its_ports_report_now_and_later(
        int period, int input, int output, int latency, int capture, int playback) => Attempts.Run(() =>
    {
        using var server = new JackServer(period: period);
        using JackStage stage = EchoTake.Stage(server, input, output, "auto");
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
