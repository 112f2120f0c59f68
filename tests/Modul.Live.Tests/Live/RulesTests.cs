using System.Diagnostics;
using Modul.Core.Control;
using Modul.Live.Tests.Stage;

namespace Modul.Live.Tests.Live;

/// <summary>Whatever is pressed, the audio side of <c>modul live</c> calls nothing that could make it wait, and allocates nothing.</summary>
[Collection(Alone.Name)]
public sealed class RulesTests
{
    private const int Rate = 48_000;
    private const int Period = 128;
    private const int MostAllocated = 256 * 1024; // names of files, and what the runtime writes them with
    private const byte ControlChange = 0xB0, NoteOn = 0x90, VolumeOfTape1 = 20, RecordOfTape8 = 43, MuteOfTape1 = 48;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [JackFact]
    public void Ten_minutes_of_every_command_in_the_callback_keep_the_rules() => Attempts.Run(() =>
    {
        const int Rounds = 600 / EveryCommand.RoundSeconds;
        using var interposer = new Interposer();
        using var server = new JackServer(Rate, Period);
        using var live = new LiveProcess(interposer.With(server.Variables), "--driver", "jack", "--cues", "every.cues");
        PlayFast(server, live, Rounds);
        InterposerReport report = interposer.Report();
        report.Violations.ShouldBeEmpty();
        report.Frames.ShouldBeGreaterThanOrEqualTo(Rounds * EveryCommand.RoundSeconds * Rate);
        ShouldHaveDoneAll(live);
        Count(live, "host_allocated_bytes").ShouldBeLessThan(MostAllocated);
    });

    [JackFact]
    public void So_does_the_engine_on_a_thread_of_its_own() => Attempts.Run(() =>
    {
        using var interposer = new Interposer { WatchesEngine = true };
        using var server = new JackServer(Rate, Period);
        using var live = new LiveProcess(interposer.With(server.Variables), "--driver", "jack", "--output-buffer", "2048", "--cues", "every.cues");
        const int Rounds = 6;
        PlayFast(server, live, Rounds);
        InterposerReport report = interposer.Report();
        report.Violations.ShouldBeEmpty();
        report.Threads.ShouldBe(2);
        report.Posts.ShouldBe(report.Callbacks);
        report.EngineRounds.ShouldBeGreaterThan(report.Callbacks / 10);
        ShouldHaveDoneAll(live);
    });

    [JackTheory]
    [InlineData(128, 128, false), InlineData(128, 1024, true)]
    public void So_do_the_null_driver_s_threads_at_real_speed(int input, int output, bool ownThread)
    {
        using var interposer = new Interposer { WatchesPaced = true, WatchesEngine = true };
        using var live = new LiveProcess(
            interposer.With(new Dictionary<string, string>(StringComparer.Ordinal)),
            "--driver", "null", "--input-buffer", $"{input}", "--output-buffer", $"{output}", "--cues", "every.cues", "--output", "heard.wav");
        Prepare(live, rounds: 1);
        live.Start().End().ShouldBeDone();
        InterposerReport report = interposer.Report();
        report.Violations.ShouldBeEmpty();
        report.PacedRounds.ShouldBeGreaterThan(EveryCommand.RoundSeconds * Rate / 128 / 2);
        (report.EngineRounds > 0).ShouldBe(ownThread);
        ShouldHaveDoneAll(live);
    }

    [Fact]
    public void The_sheet_gives_every_command_there_is()
    {
        string[] words = [.. EveryCommand.Sheet(1).Split('\n').Select(line => line.Split(' ')).Where(line => line.Length > 1).Select(line => line[1])];
        CommandParser.Words.Except(words, StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static void PlayFast(JackServer server, LiveProcess live, int rounds)
    {
        Prepare(live, rounds);
        using var player = new JackClient(server, "player", 0, 0);
        live.Start();
        live.WaitForLine("jack running");
        player.Connect("player:midi_out", "modul:midi_in");
        SendMidi(player, rounds);
        player.Freewheel(on: true);
        var waited = Stopwatch.StartNew();
        while (!live.HasEnded && waited.Elapsed < Patience) Thread.Sleep(50);
        live.End().ShouldBeDone();
        File.Exists(live.At("write-1-tape-8.wav")).ShouldBeTrue("MIDI arrived, and recorded what no cue does");
        if (Count(live, "out_of_memory") > 0) throw new InconclusiveException("the storage thread, which works by the clock, was outrun");
    }

    private static void Prepare(LiveProcess live, int rounds)
    {
        File.WriteAllBytes(live.At("noise.wav"), Sound.Noise(Rate, seed: 1).ToWav());
        live.Write("every.cues", EveryCommand.Sheet(rounds));
    }

    private static void SendMidi(JackClient player, int rounds)
    {
        uint frame = player.Soon() + Rate;
        player.Midi(frame, NoteOn, RecordOfTape8, 100);
        player.Midi(frame + Rate, NoteOn, RecordOfTape8, 100);
        frame += Rate;
        for (int i = 0; i < rounds * EveryCommand.RoundSeconds; i++, frame += Rate)
        {
            player.Midi(frame + 17, ControlChange, VolumeOfTape1, (byte)(i % 128));
            player.Midi(frame + 77, NoteOn, MuteOfTape1, 100);
        }
    }

    private static void ShouldHaveDoneAll(LiveProcess live)
    {
        live.Report.GetProperty("in_process").GetBoolean().ShouldBeFalse();
        foreach (string name in (string[])["audio_allocated_bytes", "host_collections", "refused", "out_of_memory", "lost_commands"])
            Count(live, name).ShouldBe(0, name);
        File.Exists(live.At("live-record-1.wav")).ShouldBeTrue();
        File.Exists(live.At("write-1-tape-3.wav")).ShouldBeTrue();
    }

    private static long Count(LiveProcess live, string name) => live.Report.GetProperty(name).GetInt64();
}
