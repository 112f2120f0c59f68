using Modul.Live.Tests.Stage;

namespace Modul.Live.Tests.Tools;

[Collection(Alone.Name)]
public sealed class JackClientTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private static readonly float[] Click = [1, -0.5f, 0.25f, -0.125f];

    [JackFact]
    public void Its_own_loop_back_takes_one_period_sample_for_sample() => Attempts.Run(() =>
    {
        float[] noise = Noise(10_000);
        using var client = new JackClient(shared.Server, "loop", 2, 2);
        client.Connect("loop:out_1", "loop:in_2");
        uint frame = client.Soon();
        client.Play(1, frame, noise);
        client.Play(1, frame + 1000, Click);
        client.Play(2, frame, Click);
        JackRecording heard = client.RecordUntil(frame + 20_000);
        float[] expected = [.. noise];
        for (int i = 0; i < Click.Length; i++) expected[1000 + i] += Click[i];
        heard.From(frame + SharedServer.Period, noise.Length, port: 2).ToArray().ShouldBe(expected);
        heard.Sounds(port: 2).Length.ShouldBe(expected.Count(sample => sample != 0));
        heard.Sounds(port: 1).ShouldBeEmpty();
    });

    [JackFact]
    public void What_one_plays_another_hears_in_the_same_frame() => Attempts.Run(() =>
    {
        using var player = new JackClient(shared.Server, "player", 0, 1);
        using var hearer = new JackClient(shared.Server, "hearer", 1, 0);
        player.Connect("player:out_1", "hearer:in_1");
        uint frame = player.Soon() / SharedServer.Period * SharedServer.Period + 77;
        player.Play(1, frame, Click);
        hearer.RecordUntil(frame + 5000).Sounds().ShouldBe([frame, frame + 1, frame + 2, frame + 3]);
        player.Disconnect("player:out_1", "hearer:in_1");
        frame = player.Soon();
        player.Play(1, frame, Click);
        hearer.RecordUntil(frame + 5000).Sounds().Length.ShouldBe(Click.Length);
    });

    [JackTheory]
    [InlineData(64, 64, true), InlineData(64, 64, false), InlineData(0, 1000, true), InlineData(333, 2048, false)]
    public void A_round_trip_through_a_converter_takes_what_its_ports_report(int capture, int playback, bool outFirst) => Attempts.Run(() =>
    {
        using var player = new JackClient(shared.Server, "player", 1, 1);
        using JackClient converter = JackClient.Converter(shared.Server, "converter", 1, capture, playback);
        Connect(player, outFirst);
        player.Latency("converter:out_1").ShouldBe((capture, capture, 0, 0));
        player.Latency("converter:in_1").ShouldBe((0, 0, playback, playback));
        ShouldTake(player, capture + playback);
        converter.Report(capture + 100, playback + 11);
        player.Latency("converter:out_1").CaptureMax.ShouldBe(capture + 100);
        ShouldTake(player, capture + playback + 111);
        converter.Status.IsInconclusive.ShouldBeFalse();
    });

    [JackFact]
    public void Minutes_pass_in_freewheel_and_no_frame_is_lost() => Attempts.Run(() =>
    {
        const int Minutes = 10, Seconds = 60 * Minutes;
        using var server = new JackServer(8000, 256);
        using var client = new JackClient(server, "loop", 1, 1, seconds: Seconds);
        client.Connect("loop:out_1", "loop:in_1");
        uint frame = client.Soon(), last = frame + (Seconds - 10) * 8000;
        client.Play(1, frame, Click);
        client.Play(1, last, Click);
        client.Freewheel(on: true);
        JackRecording heard = client.RecordUntil(last + 8000);
        client.Freewheel(on: false);
        uint[] expected = [.. new[] { frame, last }.SelectMany(first => Enumerable.Range(256, Click.Length).Select(i => first + (uint)i))];
        heard.Sounds().ShouldBe(expected);
    });

    [JackTheory]
    [InlineData(true), InlineData(false)]
    public void A_late_client_loses_frames_only_where_the_server_does_not_wait(bool synchronous)
    {
        using var interposer = new Interposer { Stall = (Round: 200, Milliseconds: 60) };
        using var server = new JackServer(48000, 128, synchronous);
        using (var client = new JackClient(server, "late", 1, 1, interposer: interposer))
        {
            client.WaitUntil(client.Soon() + 48000);
            if (synchronous) client.Status.Missed.ShouldBe(0);
            else client.Status.Missed.ShouldBeGreaterThan(0);
        }
        InterposerReport report = interposer.Report();
        report.Stalled.ShouldBe("callback");
        report.Violations.ShouldBeEmpty("libjack's own functions keep the rules");
    }

    [JackFact]
    public void What_is_handed_over_too_late_is_inconclusive()
    {
        using var client = new JackClient(shared.Server, "late", 1, 1);
        uint now = client.Time;
        client.RecordUntil(now + 1000);
        client.Play(1, now, Click);
        Should.Throw<InconclusiveException>(() => client.RecordUntil(now + 5000));
    }

    [JackFact]
    public void A_command_that_JACK_refuses_throws_with_what_was_asked()
    {
        using var client = new JackClient(shared.Server, "client", 1, 1);
        Should.Throw<InvalidOperationException>(() => client.Connect("client:out_1", "nobody:in")).Message.ShouldBe(
            "connect client:out_1 nobody:in: error JACK refused");
        Should.Throw<InvalidOperationException>(() => new JackClient(shared.Server, "client", 1, 1).Dispose());
    }

    private static void Connect(JackClient player, bool outFirst)
    {
        if (outFirst) player.Connect("player:out_1", "converter:in_1");
        player.Connect("converter:out_1", "player:in_1");
        if (!outFirst) player.Connect("player:out_1", "converter:in_1");
    }

    private static void ShouldTake(JackClient player, int frames)
    {
        uint frame = player.Soon();
        player.Play(1, frame, Click);
        JackRecording heard = player.RecordUntil(frame + (uint)frames + 5000);
        heard.From(frame + (uint)frames, Click.Length).ToArray().ShouldBe(Click);
        heard.Sounds().Count(sound => (int)(sound - frame) >= 0).ShouldBe(Click.Length);
    }

    private static float[] Noise(int frames)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, frames).Select(_ => random.NextSingle() - 0.5f)];
    }
}
