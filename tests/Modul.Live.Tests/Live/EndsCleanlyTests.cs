using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using Modul.Live.Tests.Stage;

namespace Modul.Live.Tests.Live;

/// <summary>However it is ended: in mid-take with a live record on, everything is written and nothing of it is left.</summary>
[Collection(Alone.Name)]
public sealed class EndsCleanlyTests
{
    private const int Rounds = 10;
    private const string Sheet = "0s play-through on\n0s live-record on\n0.1s record 1\n";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    [LinuxFact]
    public void By_a_signal_without_a_server() => Attempts.Run(() =>
    {
        for (int round = 0; round < Rounds; round++) EndInMidTake(None, Signals[round % Signals.Length], ["--driver", "null", .. Buffers(round)]);
    });

    [JackFact]
    public void By_a_signal_with_a_server() => Attempts.Run(() =>
    {
        using var server = new JackServer();
        using var client = new JackClient(server, "other", 0, 0);
        for (int round = 0; round < Rounds; round++)
        {
            EndInMidTake(server.Variables, Signals[round % Signals.Length], ["--driver", "jack", .. Buffers(round)]);
            client.Ports.ShouldNotContain(port => port.StartsWith("modul", StringComparison.Ordinal));
            Directory.GetFileSystemEntries("/dev/shm", $"*{server.Name}*modul*").ShouldBeEmpty();
        }
    });

    [JackFact]
    public void Though_the_server_has_gone() => Attempts.Run(() =>
    {
        using var server = new JackServer();
        EndInMidTake(server.Variables, Signal.Terminate, ["--driver", "jack"], live =>
        {
            server.Kill();
            live.WaitForLine("the JACK server is gone");
        });
    });

    [JackTheory]
    [InlineData]
    [InlineData("--input-buffer", "64", "--output-buffer", "2048")]
    public void Though_the_server_hangs(params string[] buffers) => Attempts.Run(() =>
    {
        using var server = new JackServer();
        try
        {
            EndInMidTake(server.Variables, Signal.Terminate, ["--driver", "jack", .. buffers], _ => server.Hang(), Soon * 2);
        }
        finally
        {
            server.Kill(); // going on, it would wait for the client that has left
        }
    });

    [LinuxFact]
    public void In_its_first_moments()
    {
        for (int milliseconds = 0; milliseconds <= 400; milliseconds += 25)
        {
            using var live = new LiveProcess(None, "--driver", "null", "--cues", "take.cues", "--input", "in.wav", "--output", "out.wav");
            Prepare(live);
            live.Start();
            Thread.Sleep(milliseconds);
            ProgramRun run = live.Stop();
            run.Error.ShouldBe("");
            run.Code.ShouldBeOneOf(0, 128 + 15); // before it could heed it, and had done anything
            Files(live).ShouldNotContain(file => file.Contains("part", StringComparison.Ordinal));
            if (run.Code == 0) Files(live).ShouldContain("report.json");
        }
    }

    [LinuxFact]
    public void When_nobody_reads_what_it_says_it_plays_on()
    {
        using var live = new LiveProcess(None);
        string modul = $"dotnet '{LiveProcess.Program}' live --driver null --no-web --for 1.5s --output out.wav --report report.json";
        ProgramRun run = Shell.Run("bash", "-c", $"set -o pipefail; cd '{live.Folder}' && {modul} | head -1");
        run.Error.ShouldBe("");
        run.Code.ShouldBe(0);
        run.Out.ShouldContain("null running");
        Sound.Read(live.At("out.wav")).Frames.ShouldBe(72_000);
        live.Report.GetProperty("engine_frames").GetInt64().ShouldBeGreaterThanOrEqualTo(72_000);
    }

    private static IReadOnlyDictionary<string, string> None { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    private static Action<int>[] Signals { get; } = [Signal.Terminate, Signal.Interrupt, Signal.HangUp];

    private static string[] Buffers(int round) => round % 2 == 0 ? [] : ["--input-buffer", "64", "--output-buffer", "2048"];

    private static void EndInMidTake(
        IReadOnlyDictionary<string, string> environment, Action<int> signal, string[] arguments, Action<LiveProcess>? before = null, TimeSpan? limit = null)
    {
        using var live = new LiveProcess(environment, ["--cues", "take.cues", "--input", "in.wav", "--output", "out.wav", .. arguments]);
        Prepare(live);
        string[] earlier = Temporary("*"); // a process that was killed leaves its own behind, and its id comes again
        live.Start();
        live.WaitForLine("tape 1: recording");
        before?.Invoke(live);
        var ending = Stopwatch.StartNew();
        signal(live.Id);
        int id = live.Id;
        ProgramRun run = live.End();
        run.Error.ShouldBe("");
        run.Code.ShouldBe(0, run.Out);
        if (ending.Elapsed > (limit ?? Soon)) throw new InconclusiveException($"it took {ending.Elapsed} to end");
        Files(live).ShouldBe(["in.wav", "live-record-1.wav", "out.wav", "report.json", "take.cues"]);
        foreach (string file in (string[])["live-record-1.wav", "out.wav"]) ShouldBeComplete(live.At(file));
        live.Report.GetProperty("tapes")[0].GetProperty("state").GetString().ShouldBe("Recording");
        Temporary($"*-{id.ToString(CultureInfo.InvariantCulture)}-*").Except(earlier, StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static string[] Temporary(string pattern) => Directory.GetFileSystemEntries(Path.GetTempPath(), pattern);

    private static void Prepare(LiveProcess live)
    {
        live.Write("take.cues", Sheet);
        File.WriteAllBytes(live.At("in.wav"), Sound.Noise(48_000, seed: 1).ToWav());
    }

    private static string[] Files(LiveProcess live) =>
        [.. Directory.GetFiles(live.Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>Its header tells the length that it has.</summary>
    private static void ShouldBeComplete(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4)).ShouldBe((uint)bytes.Length - 8, file);
        Sound.Read(file).Left.ShouldContain(sample => sample != 0, file);
    }
}
