using Modul.Core.Storage.Wav;

namespace Modul.Core.Tests.Storage.Wav;

public sealed class WavReaderFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_opened_by_its_path()
    {
        string path = _folder.At("a.wav");
        File.WriteAllBytes(path, WavBytes.Small(16_384, -16_384));
        using var reader = WavReader.Open(path);
        WavRead.All(reader).Left.ShouldBe([0.5f]);
    }

    [Fact]
    public void A_missing_file_is_told()
    {
        Refusal(_folder.At("no.wav")).ShouldBe("there is no such file");
        Refusal(_folder.At("no/no.wav")).ShouldBe("there is no such file");
    }

    [Fact]
    public void A_folder_is_told() => Refusal(_folder.Root).ShouldBe("is a folder, expected a WAV file");

    [Fact]
    public void An_empty_file_is_told()
    {
        File.WriteAllBytes(_folder.At("empty.wav"), []);
        Refusal(_folder.At("empty.wav")).ShouldBe("the file is empty, expected a WAV file");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b.wav")]
    public void A_name_that_cannot_be_one_is_told(string name) => Refusal(name).ShouldBe("not a usable file name");

    [Fact]
    public void A_refused_file_is_closed_again()
    {
        string path = _folder.At("a.wav");
        File.WriteAllBytes(path, [1, 2, 3]);
        Refusal(path).ShouldBe("not a WAV file: expected it to begin with RIFF or RF64");
        using var exclusive = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        exclusive.Length.ShouldBe(3);
    }

    [Fact]
    public void A_file_without_permission_is_told()
    {
        WavFileErrors.Reading("a.wav", new UnauthorizedAccessException("x")).Message.ShouldBe("a.wav: no permission to read it");

        // A privileged user is let through whatever the mode says.
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            return;
        string path = _folder.At("secret.wav");
        File.WriteAllBytes(path, WavBytes.Small(1, 2));
        File.SetUnixFileMode(path, UnixFileMode.None);
        Refusal(path).ShouldBe("no permission to read it");
    }

    [Fact]
    public void What_cannot_be_a_file_is_refused_without_waiting()
    {
        if (OperatingSystem.IsWindows())
            return;
        Refusal("/dev/zero").ShouldBe("the file is empty, expected a WAV file");
        File.CreateSymbolicLink(_folder.At("link.wav"), "/dev/zero");
        Refusal(_folder.At("link.wav")).ShouldBe("the file is empty, expected a WAV file");
        File.CreateSymbolicLink(_folder.At("dangling.wav"), _folder.At("no.wav"));
        Refusal(_folder.At("dangling.wav")).ShouldBe("there is no such file");
    }

    [Fact]
    public void A_link_to_a_file_is_followed()
    {
        if (OperatingSystem.IsWindows())
            return;
        File.WriteAllBytes(_folder.At("a.wav"), WavBytes.Small(1, 2));
        File.CreateSymbolicLink(_folder.At("link.wav"), _folder.At("a.wav"));
        using var reader = WavReader.Open(_folder.At("link.wav"));
        reader.FrameCount.ShouldBe(1);
    }

    [Fact]
    public void A_stream_that_fails_is_told()
    {
        using var reader = WavReader.Open(new FailingReadStream(WavBytes.Small(1, 2, 3, 4), 44), "a.wav");
        Should.Throw<WavFileException>(() => reader.Read(new float[1], new float[1])).Message.ShouldBe("a.wav: cannot be read: bad sector");
        Should.Throw<WavFileException>(() => WavReader.Open(new FailingReadStream(WavBytes.Small(1, 2), 20), "b.wav"))
            .Message.ShouldBe("b.wav: cannot be read: bad sector");
    }

    [Fact]
    public void The_message_is_one_line_whatever_the_name()
    {
        var error = new WavFileException("a\nb\r\u2028.wav", "bad\nnews");
        error.Message.ShouldBe("a?b??.wav: bad?news");
        error.Reason.ShouldBe("bad?news");
        error.FileName.ShouldBe("a\nb\r\u2028.wav");
    }

    private static string Refusal(string path)
    {
        var error = Should.Throw<WavFileException>(() => WavReader.Open(path));
        error.FileName.ShouldBe(path);
        return error.Reason;
    }
}
