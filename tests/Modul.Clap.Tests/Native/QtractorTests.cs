using System.Diagnostics;
using System.Text.Json;
using Modul.Live.Tests.Stage;

namespace Modul.Clap.Tests.Native;

/// <summary>A DAW that others made finds the plugin, and plays through it.</summary>
public sealed class QtractorTests
{
    private const int PlayThrough = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [QtractorFact]
    public void Its_scan_names_the_plugin_with_its_ports_and_parameters()
    {
        JsonElement told = ClapHost.Describe();
        ProgramRun run = Qtractor.Scan(ClapHost.Plugin);
        run.Code.ShouldBe(0, run.Error);
        string[] words = run.Out.Trim().Split('|');
        words[..5].ShouldBe(["CLAP", "Modul", "2:2", "1:0", $"{told.Count("parameters")}:0"]);
        words[6].ShouldBe(ClapHost.Plugin);
        told.Count("parameters").ShouldBeGreaterThan(8 * 14);
    }

    [QtractorFact(Plays = true)]
    public void In_its_engine_play_through_lets_audio_pass() => Hear(playThrough: 1).ShouldBeExactly(Played);

    [QtractorFact(Plays = true)]
    public void Without_play_through_it_keeps_audio_to_its_tapes() =>
        Hear(playThrough: 0).ShouldBeExactly(new Sound(new float[Played.Frames], new float[Played.Frames]));

    private static Sound Played { get; } = Sound.Noise(48_000, seed: 3);

    // What comes out of qtractor for noise that goes in.
    private static Sound Hear(double playThrough)
    {
        Sound? heard = null;
        Attempts.Run(() =>
        {
            using var server = new JackServer();
            using var player = new JackClient(server, "player", 0, 2);
            using var qtractor = new Qtractor(server, (PlayThrough, playThrough));
            player.WaitForPort("Qtractor:Master/out_2");
            using var hearer = new JackClient(server, "hearer", 2, 0); // now, for JACK may be late as a client begins
            for (int side = 1; side <= 2; side++)
            {
                Connect(player, $"player:out_{side}", $"Qtractor:Master/in_{side}");
                Connect(player, $"Qtractor:Master/out_{side}", $"hearer:in_{side}");
            }
            uint frame = player.Soon() + (uint)player.Rate;
            player.Play(1, frame, Played.Left);
            player.Play(2, frame, Played.Right);
            JackRecording recording = hearer.RecordUntil(frame + (uint)Played.Frames);
            heard = new Sound(
                recording.From(frame, Played.Frames, port: 1).ToArray(), recording.From(frame, Played.Frames, port: 2).ToArray());
        });
        return heard!;
    }

    // Its ports are there a while before it is active, and JACK connects those of active clients only.
    private static void Connect(JackClient client, string from, string to)
    {
        var waited = Stopwatch.StartNew();
        while (true)
            try
            {
                client.Connect(from, to);
                return;
            }
            catch (InvalidOperationException problem) when (problem.Message.EndsWith("refused", StringComparison.Ordinal) && waited.Elapsed < Patience)
            {
                Thread.Sleep(50);
            }
    }
}
