using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Rendering;

/// <summary>A take from the command line to the files, against the samples that fed it.</summary>
public sealed class TakeTests : IDisposable
{
    private const int Start = 10_000;
    private const int End = 34_567;
    private const int Length = End - Start;
    private const int Seam = 240; // 5 ms

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(64, 64)]
    [InlineData(128, 2048)]
    [InlineData(31, 1001)]
    public void A_take_is_the_input_as_it_was_played(int input, int output)
    {
        Sound played = _folder.Write("a.wav", Sound.Noise(70_000, seed: 3));
        _folder.Render($"0s input a.wav\n{Start}f record 2\n{End}f play 2\n90000f end\n", "--gap", $"{input}+{output}").ShouldBeDone();

        Sound tape = Sound.Read(_folder.At("out", "tape-2.wav")), master = Sound.Read(_folder.At("out", "master.wav"));
        tape.Frames.ShouldBe(Length);
        tape.Slice(Seam, Length - Seam).ShouldBeExactly(played.Slice(Start + input + Seam, Length - Seam));
        for (int i = 0; i < Seam; i++)
        {
            // What still came in at the end fades out over the start.
            float begun = played.Left[Start + input + i], after = played.Left[End + input + i];
            tape.Left[i].ShouldBe(begun + ((1 - ((float)i / Seam)) * (after - begun)), 1e-6f);
        }

        master.Frames.ShouldBe(90_000);
        master.Slice(0, End).ShouldBeExactly(new Sound(new float[End], new float[End]));
        int heard = End + Seam;
        int[] positions = [.. Enumerable.Range(heard, 90_000 - heard).Select(frame => (frame - (End - output)) % Length)];
        master.Slice(heard, 90_000 - heard).ShouldBeExactly(
            new Sound([.. positions.Select(i => tape.Left[i])], [.. positions.Select(i => tape.Right[i])]));
    }

    [Fact]
    public void The_command_line_s_gap_holds_instead_of_the_sheet_s()
    {
        _folder.Write("a.wav", Sound.Noise(40_000, seed: 3));
        string sheet = $"0s input a.wav\n{Start}f record\n{End}f play\n";
        byte[] plain = Tape(sheet), given = Tape(sheet, "--gap", "100+7");
        Tape("gap 100+7\n" + sheet).ShouldBe(given);
        Tape("gap 100+7\n" + sheet, "--gap", "0+0").ShouldBe(plain);
        given.ShouldNotBe(plain);
    }

    [Fact]
    public void Every_block_gives_the_same_files()
    {
        _folder.Write("a.wav", Sound.Noise(30_000, seed: 4));
        const string Sheet = """
            tempo 240
            gap 100+1001
            0s input a.wav loop
            999f record 1
            9001f overdub
            12000f quantize beat
            20003f mute
            21000f record 2 bars 1
            2s undo 1
            100007f metronome on
            3s end
            """;
        Dictionary<string, byte[]> expected = Written(Sheet);
        expected.Keys.ShouldBe(["master.wav", "tape-1.wav", "tape-2.wav"], ignoreOrder: true);
        foreach (string block in (string[])["17", "4096"])
            foreach ((string name, byte[] bytes) in Written(Sheet, "--block", block))
                bytes.SequenceEqual(expected[name]).ShouldBeTrue($"{name} at {block}");
    }

    private byte[] Tape(string sheet, params string[] options) => Written(sheet, options)["tape-1.wav"];

    private Dictionary<string, byte[]> Written(string sheet, params string[] options)
    {
        _folder.Render(sheet, options).ShouldBeDone();
        return _folder.Files("out").Where(name => name != "report.json")
            .ToDictionary(name => name, name => File.ReadAllBytes(_folder.At("out", name)));
    }
}
