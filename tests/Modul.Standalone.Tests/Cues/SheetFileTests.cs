using Modul.Standalone.Tests.Stage;

namespace Modul.Standalone.Tests.Cues;

public sealed class SheetFileTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_sheet_that_is_not_there_is_told() => Fails("none.cues", "none.cues: no such file, expected a cue sheet");

    [Fact]
    public void A_sheet_in_a_folder_that_is_not_there_is_told() => Fails("no/none.cues", "no/none.cues: no such file, expected a cue sheet");

    [Fact]
    public void A_folder_is_no_sheet() => Fails(".", ".: a folder, expected a cue sheet");

    [Fact]
    public void A_recording_is_no_sheet()
    {
        _folder.Write("a.wav", Sound.Noise(1000, seed: 1));
        Fails("a.wav", "a.wav: not a text, expected a cue sheet");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n# nothing yet\n\n")]
    [InlineData("tempo 120\ntapes 2\n")]
    [InlineData("0s end\n")]
    public void A_sheet_that_plays_nothing_is_told(string text)
    {
        _folder.Write("a.cues", text);
        Fails("a.cues", "a.cues: plays nothing, expected an 'end' cue after frame 0 or an input");
    }

    [Fact]
    public void A_text_that_is_too_long_is_told()
    {
        _folder.Write("a.cues", new string('#', (4 << 20) + 1));
        Fails("a.cues", "a.cues: longer than a cue sheet may be, expected 4194304 characters at most");
    }

    [LinuxFact]
    public void A_device_without_end_is_told() => Fails("/dev/zero", "/dev/zero: not a text, expected a cue sheet");

    private void Fails(string sheet, string line)
    {
        string[] before = _folder.Files();
        _folder.Modul("render", sheet).ShouldFail(2, line);
        _folder.Files().ShouldBe(before);
        Directory.Exists(_folder.At("out")).ShouldBeFalse();
    }
}
