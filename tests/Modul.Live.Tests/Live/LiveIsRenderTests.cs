using Modul.Live.Tests.Stage;

namespace Modul.Live.Tests.Live;

/// <summary>The same sheet, input and gap give the same samples live and offline.</summary>
public sealed class LiveIsRenderTests
{
    private const int First = 144_000; // of the presses: by then the noise is there
    private const string Cues = "take.cues";

    [JackTheory]
    [InlineData(128, 128, 128, 0)]
    [InlineData(64, 64, 64, 0)]
    [InlineData(128, 128, 2048, 2048)]
    [InlineData(128, 100, 1000, 1096)] // 1000 and what it costs to make 100 of 128
    public void Over_Jack_s_ports(int period, int input, int output, int latency) => Attempts.Run(() =>
    {
        using var server = new JackServer(period: period);
        using var stage = new JackStage(server, ["--cues", Cues, .. Buffers(input, output)]);
        stage.Live.Write(Cues, Performances.Sheet(First));
        Sound noise = Sound.Noise(First + Performances.Length, seed: 31);
        stage.Start();
        uint begun = stage.Player.Soon();
        stage.Player.Play(1, begun, noise.Left);
        stage.Player.Play(2, begun, noise.Right);
        stage.Live.End().Code.ShouldBe(0);
        stage.ShouldBeUndisturbed();
        stage.EngineFrame(begun).ShouldBePositive();
        if (stage.EngineFrame(begun) > First) throw new InconclusiveException($"the noise began at {stage.EngineFrame(begun)} only");

        stage.Live.Report.GetProperty("bridge_latency").GetInt32().ShouldBe(latency);
        const int Frames = First + Performances.Length;
        Sound heard = stage.Hear(stage.Live.FirstFrame + (uint)latency, Frames);
        File.WriteAllBytes(stage.Live.At("in.wav"), After(noise, stage.EngineFrame(begun)).ToWav());
        stage.Live.Render(Cues, "--input", "in.wav");
        stage.Live.ShouldHaveMade(() =>
        {
            heard.ShouldBeExactly(Sound.Read(stage.Live.At("render", "master.wav")));
            ShouldHaveWrittenTheSame(stage.Live);
        });
    });

    [JackTheory]
    [InlineData(128, 128, 0)]
    [InlineData(128, 2048, 2048)]
    [InlineData(480, 480, 448)] // 480 of periods of 128
    public void From_file_to_file_with_Jack(int input, int output, int latency) => Attempts.Run(() =>
    {
        using var server = new JackServer();
        FileToFile(server.Variables, "jack", input, output, latency);
    });

    [JackTheory]
    [InlineData(128, 128, 0)]
    [InlineData(64, 1000, 1000)]
    public void From_file_to_file_without_a_server(int input, int output, int latency) =>
        Attempts.Run(() => FileToFile(new Dictionary<string, string>(StringComparer.Ordinal), "null", input, output, latency));

    private static void FileToFile(IReadOnlyDictionary<string, string> variables, string driver, int input, int output, int latency)
    {
        const int Presses = 1000, Frames = Presses + Performances.Length;
        string[] arguments = ["--driver", driver, "--cues", Cues, "--input", "in.wav", "--output", "out.wav", .. Buffers(input, output)];
        using var live = new LiveProcess(variables, arguments);
        live.Write(Cues, Performances.Sheet(Presses));
        File.WriteAllBytes(live.At("in.wav"), Sound.Noise(Frames + 10_000, seed: 32).ToWav());
        (driver == "jack" ? live.StartOnJack() : live.Start()).End().Code.ShouldBe(0);
        live.ShouldBeWhole();

        live.Render(Cues, "--input", "in.wav");
        Sound written = Sound.Read(live.At("out.wav"));
        written.Frames.ShouldBe(latency + Frames);
        written.Slice(0, latency).ShouldBeExactly(new Sound(new float[latency], new float[latency]));
        live.ShouldHaveMade(() =>
        {
            written.Slice(latency, Frames).ShouldBeExactly(Sound.Read(live.At("render", "master.wav")));
            ShouldHaveWrittenTheSame(live);
        });
    }

    private static string[] Buffers(int input, int output) => ["--input-buffer", $"{input}", "--output-buffer", $"{output}"];

    private static Sound After(Sound sound, int silence) =>
        new([.. new float[silence], .. sound.Left], [.. new float[silence], .. sound.Right]);

    private static void ShouldHaveWrittenTheSame(LiveProcess live)
    {
        string[] names = ["live-record-1.wav", "write-1-tape-1.wav", "write-1-tape-2.wav", "write-2-tape-1.wav", "write-2-tape-2.wav"];
        Names(live.Folder).ShouldBe(names, live.Report.GetRawText());
        Names(live.At("render")).ShouldBe(names);
        foreach (string name in names)
        {
            Sound sound = Sound.Read(live.At(name));
            sound.Left.ShouldContain(sample => sample != 0, name);
            sound.ShouldBeExactly(Sound.Read(live.At("render", name)));
        }
    }

    private static string[] Names(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.wav").Select(file => Path.GetFileName(file)!)
            .Where(name => name.StartsWith("live-record-", StringComparison.Ordinal) || name.StartsWith("write-", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];
}
