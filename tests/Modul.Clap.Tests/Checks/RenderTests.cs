using System.Globalization;
using Modul.Clap.Tests.Host;
using Modul.Live.Tests.Stage;

namespace Modul.Clap.Tests.Checks;

/// <summary>What is played and recorded in the plugin, through its ABI, is what <c>modul render</c> makes of the same cues: bit for bit.</summary>
public sealed class RenderTests : IDisposable
{
    private const int Frames = 200_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("modul-clap-").FullName;
    private readonly Sound _input = Sound.Noise(Frames, 77);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ClapFact]
    public void A_recording_without_tempo() => ShouldBeAsRendered(
        "quantize off\nsync off",
        [
            new(0, "play-through on", Ids.PlayThrough, 1),
            new(4801, "record 1", Ids.Record(1), 1),
            new(28_803, "record 1", Ids.Record(1), 1),
            new(30_007, "overdub 1", Ids.Overdub(1), 1),
            new(61_111, "overdub 1", Ids.Overdub(1), 1),
            new(65_000, "record 2", Ids.Record(2), 1),
            new(80_000, "record 2", Ids.Record(2), 1),
            new(81_234, "volume 2 -6", Ids.Volume(2), -6),
            new(82_000, "undo 1", Ids.Undo(1), 1),
            new(90_000, "play-through off", Ids.PlayThrough, 0),
            new(91_000, "stop 1", Ids.Stop(1), 1),
            new(95_000, "play 1", Ids.Play(1), 1),
            new(100_000, "volume 2 0", Ids.Volume(2), 0),
        ],
        song: null);

    [ClapFact]
    public void A_recording_to_the_bars_of_a_song() => ShouldBeAsRendered(
        "tempo 120\nquantize beat\nsync on",
        [
            new(0, "metronome on", Ids.Metronome, 1),
            new(20_001, "record 1", Ids.Record(1), 1),
            new(70_001, "record 1", Ids.Record(1), 1),
            new(95_003, "overdub 1", Ids.Overdub(1), 1),
            new(119_000, "overdub 1", Ids.Overdub(1), 1),
            new(121_000, "metronome off", Ids.Metronome, 0),
        ],
        song: frame => Transport.At(frame));

    private static bool IsPress(Cue cue) => cue.Param % 100 >= 20;

    private static ScoreEvent[] EventsOf(HostedPlugin plugin, string head, Cue[] cues)
    {
        var events = new List<ScoreEvent>();
        foreach (string setting in head.Split('\n').Where(line => !line.StartsWith("tempo", StringComparison.Ordinal)))
        {
            string[] words = setting.Split(' ');
            uint id = words[0] == "quantize" ? Ids.Quantize : Ids.Sync;
            double value = plugin.Params.Parse(id, words[1]).ShouldNotBeNull(setting);
            events.Add(new ScoreEvent(0, (list, at) => list.Param(at, id, value)));
        }
        foreach (Cue cue in cues)
            if (IsPress(cue)) Score.Press(events, cue.Frame, cue.Param);
            else events.Add(new ScoreEvent(cue.Frame, (list, at) => list.Param(at, cue.Param, cue.Value)));
        return [.. events.OrderBy(e => e.Frame)];
    }

    private void ShouldBeAsRendered(string head, Cue[] cues, Func<int, Transport>? song)
    {
        string folder = Render(head, cues);
        float[][] heard = Play(head, cues, song);
        new Sound(heard[0], heard[1]).ShouldBeExactly(Sound.Read(Path.Combine(folder, "master.wav")));
        for (int tape = 1; tape <= cues.Max(cue => cue.Param / 100); tape++)
            TapeShouldBe(heard[(tape * 2)..((tape * 2) + 2)], Sound.Read(Path.Combine(folder, $"tape-{tape}.wav")));
    }

    /// <summary>The end of a tape's output is a pass of its file, wherever it begins.</summary>
    private static void TapeShouldBe(float[][] output, Sound file)
    {
        for (int from = 0; from < file.Frames; from++)
            if (Holds(output[0], file.Left, from) && Holds(output[1], file.Right, from)) return;
        throw new ClapFault("a tape's output is not its file");

        static bool Holds(float[] heard, float[] pass, int from)
        {
            ReadOnlySpan<float> end = heard.AsSpan(heard.Length - pass.Length);
            return end[..^from].SequenceEqual(pass.AsSpan(from)) && end[^from..].SequenceEqual(pass.AsSpan(0, from));
        }
    }

    private string Render(string head, Cue[] cues)
    {
        File.WriteAllBytes(Path.Combine(_folder, "in.wav"), _input.ToWav());
        string[] lines = [head, "0f input in.wav", .. cues.Select(cue => string.Create(CultureInfo.InvariantCulture, $"{cue.Frame}f {cue.Words}")), $"{Frames}f end"];
        File.WriteAllLines(Path.Combine(_folder, "x.cues"), lines);
        string program = Repository.At("artifacts", "bin", "Modul.Standalone", OperatingSystem.IsWindows() ? "release_net10.0" : "release", "modul.dll"), output = Path.Combine(_folder, "out");
        Shell.Run("dotnet", program, "render", Path.Combine(_folder, "x.cues"), "--output", output, "--rate", "48000").ShouldBeDone();
        return output;
    }

    private float[][] Play(string head, Cue[] cues, Func<int, Transport>? song)
    {
        using var stage = new Stage(Subject.Modul);
        stage.Plugin.Ports.Select(stage.Plugin.Ports.Configs[^1].Id).ShouldBeTrue();
        var score = new Score(Frames, [_input.Left, _input.Right], EventsOf(stage.Plugin, head, cues)) { Song = song };
        return Player.Play(stage.Plugin, score, new Way { Longest = 509 });
    }

    private sealed record Cue(int Frame, string Words, uint Param, double Value);
}
