using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.CommandLine;

/// <summary>What cannot be played live is said in a line for each mistake, before anything sounds or is written.</summary>
public sealed class LiveUsageTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public LiveUsageTests()
    {
        _folder.Write("in.wav", Sound.Noise(480, seed: 1));
        _folder.Write("bad.cues", "0s record 65\n1s jump\n");
        _folder.Write("feeds.cues", "0s input none.wav\n1s end\n");
        _folder.Write("map.json", "{ \"map\": 7 }");
        _folder.Write("cut.json", "{ ");
        _folder.Write("text.wav", "no sound");
        Directory.CreateDirectory(_folder.At("folder"));
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--input-buffer 0", "--input-buffer: expected a whole number from 16 to 32768, found '0'")]
    [InlineData("--input-buffer 3", "--input-buffer: expected a whole number from 16 to 32768, found '3'")]
    [InlineData("--input-buffer 1000000", "--input-buffer: expected a whole number from 16 to 32768, found '1000000'")]
    [InlineData("--input-buffer x", "--input-buffer: expected a whole number from 16 to 32768, found 'x'")]
    [InlineData("--output-buffer 1000000", "--output-buffer: expected a whole number from 16 to 32768, found '1000000'")]
    [InlineData("--driver foo", "--driver: expected jack, null, asio or asio:NAME, found 'foo'")]
    [InlineData("--for 0s", "--for: expected a time above 0 and within a day, such as 90s or 480000f, found '0s'")]
    [InlineData("--for -1", "--for: expected a time above 0 and within a day, such as 90s or 480000f, found '-1'")]
    [InlineData("--for 5:1", "--for: expected a time above 0 and within a day, such as 90s or 480000f, found '5:1'")]
    [InlineData("--gap junk", "--gap: expected auto or IN+OUT in frames, each 0 to 1000000, found 'junk'")]
    [InlineData("--tapes 0", "--tapes: expected a whole number from 1 to 64, found '0'")]
    [InlineData("--tapes 65", "--tapes: expected a whole number from 1 to 64, found '65'")]
    [InlineData("--web 8765", "--web: expected an address of this machine and a port, such as 0.0.0.0:8765 or [::1]:9000, found '8765'")]
    [InlineData("--web evil.example:80", "--web: expected an address of this machine and a port, such as 0.0.0.0:8765 or [::1]:9000, found 'evil.example:80'")]
    [InlineData("--no-web --web 127.0.0.1:0", "--no-web: expected no --web beside it, found one")]
    [InlineData("--open --no-web", "--no-web: expected no --open beside it, found one")]
    [InlineData("--no-web --open --web 127.0.0.1:0", "--no-web: expected no --web beside it, found one")]
    [InlineData("--foo", "unknown option '--foo'")]
    [InlineData("now", "unexpected 'now'")]
    public void A_bad_value_is_one_line(string arguments, string line) =>
        ShouldBeRefused(["live", .. arguments.Split(' ')], 2, $"{line} ('modul live --help' tells what can be given)");

    [Theory]
    [InlineData("--input-buffer 128 --output-buffer 64", "--output-buffer: expected at least the input buffer's 128 frames, found 64")]
    [InlineData("--midi-map none.json", "none.json: no such file, expected a MIDI map")]
    [InlineData("--midi-map folder", "folder: a folder, expected a MIDI map")]
    [InlineData("--cues none.cues", "none.cues: no such file, expected a cue sheet")]
    [InlineData("--cues folder", "folder: a folder, expected a cue sheet")]
    [InlineData("--cues feeds.cues", "feeds.cues:1: none.wav: there is no such file")]
    [InlineData("--input none.wav", "none.wav: there is no such file")]
    [InlineData("--input folder", "folder: is a folder, expected a WAV file")]
    [InlineData("--input text.wav", "text.wav: not a WAV file: expected it to begin with RIFF or RF64")]
    [InlineData("--input in.wav --rate 44100", "in.wav: 48000 Hz, expected 44100 Hz as the performance runs at")]
    [InlineData("--report folder", "--report: 'folder' is a folder, expected a file")]
    [InlineData("--output folder", "--output: 'folder' is a folder, expected a file")]
    [InlineData("--input in.wav --output in.wav", "--output: 'in.wav' is the file of --input, expected another")]
    [InlineData("--input in.wav --report in.wav", "--report: 'in.wav' is the file of --input, expected another")]
    [InlineData("--output a --report ./a", "--report: './a' is the file of --output, expected another")]
    public void What_cannot_be_played_is_one_line(string arguments, string line) =>
        ShouldBeRefused(["live", "--driver", "null", "--for", "1s", .. arguments.Split(' ')], 2, line);

    [Theory]
    [InlineData("--report")]
    [InlineData("--output")]
    public void A_folder_that_is_missing_is_one_line(string option) =>
        ShouldBeRefused(["live", "--driver", "null", option, "none/a"], 2, $"{option}: there is no folder '{_folder.At("none")}', expected one that exists");

    [LinuxTheory]
    [InlineData("--report")]
    [InlineData("--output")]
    public void A_pipe_or_a_device_is_not_replaced(string option)
    {
        _folder.Run("mkfifo", "pipe").ShouldBeDone();
        File.CreateSymbolicLink(_folder.At("link"), "pipe");
        ShouldBeRefused(["live", "--driver", "null", "--for", "0.1s", option, "pipe"], 2, $"{option}: 'pipe' is a device or a pipe, expected a file");
        ShouldBeRefused(["live", "--driver", "null", "--for", "0.1s", option, "link"], 2, $"{option}: '{_folder.At("pipe")}' is a device or a pipe, expected a file");
    }

    [LinuxFact]
    public void What_a_link_leads_to_is_written_and_the_link_stays()
    {
        File.CreateSymbolicLink(_folder.At("link"), Path.Combine("folder", "o.wav"));
        _folder.Modul("live", "--driver", "null", "--no-web", "--for", "0.1s", "--output", "link").Code.ShouldBe(0);
        new FileInfo(_folder.At("link")).LinkTarget.ShouldBe(Path.Combine("folder", "o.wav"));
        Sound.Read(_folder.At("folder", "o.wav")).Frames.ShouldBe(4800);
    }

    [Theory]
    [InlineData("map.json")]
    [InlineData("cut.json")]
    public void A_map_that_is_none_tells_its_file(string map)
    {
        ProgramRun run = _folder.Modul("live", "--driver", "null", "--midi-map", map);
        run.ErrorLines.ShouldNotBeEmpty();
        run.ErrorLines.ShouldAllBe(line => line.StartsWith($"{map}:", StringComparison.Ordinal));
        (run.Code, run.Out).ShouldBe((2, ""));
    }

    [Fact]
    public void Each_mistake_of_a_sheet_is_a_line()
    {
        ProgramRun run = _folder.Modul("live", "--driver", "null", "--cues", "bad.cues");
        run.ErrorLines.Select(line => line.Split(' ')[0]).ShouldBe(["bad.cues:1:", "bad.cues:2:"]);
        (run.Code, run.Out).ShouldBe((2, ""));
    }

    [Theory]
    [InlineData("latency --driver foo", "--driver: expected jack, null, asio or asio:NAME, found 'foo' ('modul latency --help' tells what can be given)")]
    [InlineData("latency now", "unexpected 'now' ('modul latency --help' tells what can be given)")]
    [InlineData("latency --input-buffer 64", "unknown option '--input-buffer' ('modul latency --help' tells what can be given)")]
    [InlineData("doctor --driver jack", "unknown option '--driver' ('modul doctor --help' tells what can be given)")]
    public void Other_commands_of_live_work_too(string arguments, string line) => ShouldBeRefused(arguments.Split(' '), 2, line);

    private void ShouldBeRefused(string[] arguments, int code, string line)
    {
        string[] before = _folder.Files();
        ProgramRun run = _folder.Modul(arguments);
        run.ShouldFail(code, line);
        run.Out.ShouldBe("");
        _folder.Files().ShouldBe(before);
    }
}
