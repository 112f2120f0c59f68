using Modul.Core.Tests.Storage.Wav;
using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Inputs;

public sealed class BadInputFileTests : IDisposable
{
    private const string Formats = "is not supported: expected PCM of 8, 16, 24 or 32 bits or IEEE float of 32 or 64 bits";

    private static readonly byte[] Data = WavBytes.Chunk("data", new byte[60]);

    private readonly TestFolder _folder = new();

    public static TheoryData<string, byte[], string> BadFiles => new()
    {
        { "empty", [], "the file is empty, expected a WAV file" },
        { "a text", "1s record\n"u8.ToArray(), "not a WAV file: expected it to begin with RIFF or RF64" },
        { "a RIFF that is no WAVE", [.. "RIFF"u8, 4, 0, 0, 0, .. "AVI "u8], "not a WAV file: expected WAVE after RIFF or RF64 and the size" },
        { "a header cut short", [.. WavBytes.Small(1, 2, 3, 4).Take(10)], "truncated: the file is 10 bytes long, a WAV file's first header takes 12" },
        { "audio cut short", [.. WavBytes.Small(1, 2, 3, 4).SkipLast(4)], "truncated: the data chunk says 8 bytes, 4 are there" },
        { "no audio", WavBytes.Small(), "holds no audio" },
        { "three channels", WavBytes.Riff(WavBytes.Fmt(WavBytes.Pcm, 3, 16), Data), "3 channels are not supported: expected 1 or 2" },
        { "12 bits", WavBytes.Riff(WavBytes.Fmt(WavBytes.Pcm, 2, 12, align: 4), Data), $"format tag 0x0001 with 12 bits {Formats}" },
        { "MP3 in WAV", WavBytes.Riff(WavBytes.Fmt(0x55, 2, 16), Data), $"format tag 0x0055 with 16 bits {Formats}" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void A_file_that_is_no_use_is_told_where_it_is_named(string what, byte[] bytes, string problem)
    {
        _folder.Write("a.wav", bytes);
        Problem("1s end\n", "a.wav").ShouldBe($"{_folder.At("a.wav")}: {problem}", what);
        Problem("# a song\n0s input a.wav loop\n1s end\n").ShouldBe($"{_folder.At("take.cues")}:2: {_folder.At("a.wav")}: {problem}", what);
    }

    [Fact]
    public void A_file_that_is_not_there_ends_the_program_with_2_and_one_line()
    {
        _folder.Render("1s end\n", "--input", "none.wav").ShouldFail(2, "none.wav: there is no such file");
        _folder.Render("1s end\n", "--input", ".").ShouldFail(2, ".: is a folder, expected a WAV file");
        _folder.Files().ShouldBe(["take.cues"]);
    }

    [Fact]
    public void Every_file_that_is_no_use_is_told_and_nothing_is_written()
    {
        _folder.Write("a.wav", Sound.Noise(100, seed: 1));
        _folder.Write("slow.wav", Sound.Noise(100, seed: 1, rate: 44_100));
        _folder.Write("empty.wav", []);
        _folder.Render("0s input a.wav\n1s input empty.wav\n2s input slow.wav\n3s input none.wav\n", "--input", "gone.wav").ShouldFail(
            2,
            "gone.wav: there is no such file",
            "take.cues:2: empty.wav: the file is empty, expected a WAV file",
            "take.cues:3: slow.wav: 44100 Hz, expected 48000 Hz as the performance runs at",
            "take.cues:4: none.wav: there is no such file");
        Directory.Exists(_folder.At("out")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(44_100, null, null)]
    [InlineData(96_000, null, null)]
    [InlineData(48_000, 44_100, "take.cues:1: a.wav: 48000 Hz, expected 44100 Hz as the performance runs at")]
    [InlineData(44_100, 44_100, null)]
    public void The_rate_is_the_input_s_and_another_one_is_refused(int rate, int? asked, string? line)
    {
        _folder.Write("a.wav", Sound.Noise(100, seed: 1, rate));
        ProgramRun run = _folder.Render("0s input a.wav\n", asked is null ? [] : ["--rate", $"{asked}"]);
        if (line is not null)
        {
            run.ShouldFail(2, line);
            return;
        }
        run.ShouldBeDone();
        Sound.Read(_folder.At("out", "master.wav")).Rate.ShouldBe(rate);
    }

    [Fact]
    public void A_file_is_looked_for_beside_the_sheet()
    {
        Directory.CreateDirectory(_folder.At("songs"));
        Sound sound = _folder.Write("songs/a.wav", Sound.Noise(100, seed: 1));
        _folder.Write("songs/a.cues", "0s input a.wav\n0s play-through on\n");
        _folder.Modul("render", "songs/a.cues", "--input", "songs/a.wav").ShouldBeDone();
        Sound.Read(_folder.At("out", "a", "master.wav")).Frames.ShouldBe(sound.Frames);
        _folder.Modul("render", "songs/a.cues", "--input", "a.wav").ShouldFail(2, "a.wav: there is no such file");
    }

    [Theory]
    [InlineData("out/master.wav")]
    [InlineData("out/tape-12.wav")]
    [InlineData("out/live-record-1.wav")]
    public void A_rendering_does_not_replace_what_feeds_it(string file)
    {
        Directory.CreateDirectory(_folder.At("out"));
        _folder.Write(file, Sound.Noise(100, seed: 1));
        byte[] before = File.ReadAllBytes(_folder.At(file));
        _folder.Render($"0s input {file}\n")
            .ShouldFail(2, $"take.cues:1: {file}: what is written would replace it, expected another --output");
        File.ReadAllBytes(_folder.At(file)).ShouldBe(before);
    }

    private string Problem(string sheet, string? input = null) =>
        Should.Throw<BadInputException>(() => _folder.Open(sheet, options => options with { Input = input is null ? null : _folder.At(input) }))
            .Message;
}
