using System.Buffers.Binary;
using System.Net.WebSockets;
using System.Text.Json;
using Modul.Browser.Tests.Stage;

namespace Modul.Browser.Tests.Bench;

/// <summary>Twenty pages beside one another: the audio half does what it did without them.</summary>
[Collection(BrowserGroup.Name)]
public sealed class ClientsTests
{
    private const int Clients = 20, Seconds = 8;
    private const string Cues = "tempo 120\n0s input keys.wav loop\n0.1s record 1 bars 1\n0.1s record 2 bars 1\n0.1s record 3 bars 1\n3s overdub 2\n7s overdub 2\n8s end\n";

    [Fact]
    [Trait("Category", "Bench")]
    public async Task Callbacks_are_what_they_were()
    {
        var table = new BenchTable("clients", $"{Seconds} s of modul live, null driver, period 128: callbacks of the audio half, microseconds");
        table.Add($"clients  snapshots a second |  took p50     p99   p99.9     max | began late by p50     p99   p99.9     max");
        for (int round = 0; round < 2; round++)
            foreach (int clients in (int[])[0, Clients])
            {
                (JsonElement report, Seen[] seen) = await Play(clients);
                JsonElement took = report.GetProperty("duration_us"), late = report.GetProperty("lateness_us");
                table.Add($"{clients,7}  {(double)seen.Sum(one => one.Count) / Math.Max(1, clients) / Seconds,18:0.0} | {Row(took)} | {"",13}{Row(late)}");
                foreach (string name in (string[])["audio_allocated_bytes", "host_collections", "lost_commands", "late_output", "refused"])
                    report.GetProperty(name).GetInt64().ShouldBe(0, name);
                foreach (Seen one in seen) one.Count.ShouldBeGreaterThan(one.Sent / 2, "each is told what happens");
            }
        table.Keep();
    }

    private static async Task<(JsonElement Report, Seen[] Seen)> Play(int clients)
    {
        using LiveProcess live = PageSession.Prepare("--cues", "clients.cues");
        live.Write("clients.cues", Cues);
        File.Copy(Repository.At("standalone", "demo", "keys.wav"), live.At("keys.wav"));
        live.Start();
        var address = new Uri(PageSession.AddressOf(live));
        Task<Seen>[] reading = [.. Enumerable.Range(0, clients).Select(_ => Read(new Uri($"ws://{address.Authority}/ws")))];
        live.End().Code.ShouldBe(0);
        Seen[] seen = await Task.WhenAll(reading);
        live.Report.GetProperty("in_process").GetBoolean().ShouldBeFalse();
        return (live.Report, seen);
    }

    /// <summary>Takes snapshots until the server ends.</summary>
    private static async Task<Seen> Read(Uri address)
    {
        using var socket = new ClientWebSocket();
        byte[] buffer = new byte[16 * 1024];
        long count = 0;
        uint first = 0, last = 0;
        try
        {
            await socket.ConnectAsync(address, default);
            while (true)
            {
                ValueWebSocketReceiveResult message = await socket.ReceiveAsync(buffer.AsMemory(), default);
                if (message.MessageType == WebSocketMessageType.Close) break;
                if (message.MessageType != WebSocketMessageType.Binary || !message.EndOfMessage) continue;
                uint sequence = BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(12));
                if (count++ == 0) first = sequence;
                else ((int)(sequence - last)).ShouldBeGreaterThan(0, "never an old one");
                last = sequence;
            }
        }
        catch (WebSocketException)
        {
        }
        count.ShouldBeGreaterThan(15 * Seconds, "half of 30 a second, for as long as it plays");
        return new Seen(count, last - first + 1);
    }

    private static string Row(JsonElement durations) =>
        string.Concat(((string[])["p50", "p99", "p99_9", "max"]).Select(name => FormattableString.Invariant($"{durations.GetProperty(name).GetDouble(),8:0.0}")));

    /// <summary>Snapshots that a client got, of those that were sent meanwhile.</summary>
    private readonly record struct Seen(long Count, long Sent);
}
