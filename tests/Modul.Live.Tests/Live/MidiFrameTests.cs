using Modul.Live.Tests.Stage;

namespace Modul.Live.Tests.Live;

/// <summary>A press by MIDI acts at its frame, wherever in a period that is. The map is the default one.</summary>
[Collection(Alone.Name)]
public sealed class MidiFrameTests
{
    private const int Period = 128;
    private const int Seam = 240; // 5 ms
    private const int CaptureGap = 32;
    private const int Write = 288_000, End = 300_000;
    private const string Cues = "take.cues";

    /// <summary>Messages by their frame after the noise begins, which is the first one of a period; and what each does.</summary>
    private static readonly (int Frame, byte[] Message, string Command)[] Presses =
    [
        (40 * Period, [0x90, 36, 100], "record 1"),
        (100 * Period + 127, [0x90, 36, 100], "record 1"),
        (110 * Period + 17, [0x90, 37, 1], "record 2"),
        (150 * Period, [0xB0, 20, 0], "volume 1 -inf"),
        (150 * Period + 60, [0xB0, 20, 127], "volume 1 0"),
        (150 * Period + 60, [0x90, 37, 127], "record 2"),
        (150 * Period + 127, [0xB0, 20, 0], "volume 1 -inf"),
        (200 * Period + 1, [0xB0, 20, 0], "volume 1 -inf"),
        (200 * Period + 1, [0xB0, 20, 127], "volume 1 0"),
        (210 * Period + 126, [0xC0, 2], "select 3"),
        (210 * Period + 127, [0xB0, 64, 127], "record 3"),
        (211 * Period, [0xB0, 64, 0], ""),
        (260 * Period + 127, [0xB0, 64, 64], "record 3"),
        (261 * Period, [0xB0, 64, 0], ""),
    ];

    [JackTheory]
    [InlineData(128, 0)]
    [InlineData(2048, 2048)]
    public void At_the_beginning_of_a_period_at_its_end_and_several_in_one(int output, int latency) => Attempts.Run(() =>
    {
        using var server = new JackServer(period: Period);
        using var stage = new JackStage(server, "--cues", Cues, "--output-buffer", $"{output}");
        string cues = $"gap {CaptureGap}+{16 + latency}\n{Write}f write\n{End}f end\n";
        stage.Live.Write(Cues, cues);
        Sound noise = Sound.Noise(Write, seed: 33);
        stage.Start();
        uint begun = Send(stage.Player, noise);
        stage.Live.End().Code.ShouldBe(0);
        stage.ShouldBeUndisturbed();

        int first = stage.EngineFrame(begun);
        first.ShouldBeInRange(0, Write - noise.Frames / 2);
        Tape(stage, 1).ShouldBe(noise, from: 40 * Period, 60 * Period + 127);
        Tape(stage, 2).ShouldBe(noise, from: 110 * Period + 17, 40 * Period + 43);
        Tape(stage, 3).ShouldBe(noise, from: 210 * Period + 127, 50 * Period);

        IEnumerable<string> presses = Presses.Where(press => press.Command.Length > 0).Select(press => $"{first + press.Frame}f {press.Command}");
        stage.Live.Write(Cues, string.Join('\n', presses) + '\n' + cues);
        File.WriteAllBytes(stage.Live.At("in.wav"), new Sound([.. new float[first], .. noise.Left], [.. new float[first], .. noise.Right]).ToWav());
        stage.Live.Render(Cues, "--input", "in.wav");
        stage.Hear(stage.Live.FirstFrame + (uint)latency, End).ShouldBeExactly(Sound.Read(stage.Live.At("render", "master.wav")));
    });

    /// <summary>The noise and the messages; gives the frame time at which the noise begins.</summary>
    private static uint Send(JackClient player, Sound noise)
    {
        uint origin = player.Status.First, begun = origin + ((player.Soon() - origin) / Period + 1) * Period;
        player.Play(1, begun, noise.Left);
        player.Play(2, begun, noise.Right);
        foreach ((int frame, byte[] message, string _) in Presses) player.Midi(begun + (uint)frame, message);
        return begun;
    }

    private static Take Tape(JackStage stage, int number) => new(Sound.Read(stage.Live.At($"write-1-tape-{number}.wav")));

    private sealed record Take(Sound Tape)
    {
        /// <summary>The take from a press on, so many frames long. At the seam, what still came in at the end fades out over it.</summary>
        public void ShouldBe(Sound played, int from, int length)
        {
            Tape.Frames.ShouldBe(length);
            Tape.Slice(Seam, length - Seam).ShouldBeExactly(played.Slice(from + CaptureGap + Seam, length - Seam));
        }
    }
}
