using Modul.Core.Storage.Wav;

namespace Modul.Core.Tests.Storage.Wav;

public sealed class WavWriterFailureTests : IDisposable
{
    private const string Full = "cannot be written: the disk is full";
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(93)]
    [InlineData(94)]
    [InlineData(1_000)]
    [InlineData(65_629)]
    [InlineData(65_630)]
    [InlineData(80_093)]
    [InlineData(80_094)]
    [InlineData(80_187)]
    public void A_full_disk_is_told_and_leaves_nothing(long room)
    {
        string path = _folder.At("a.wav");
        File.WriteAllText(path, "old");
        var error = Should.Throw<WavFileException>(() => Write(path, part => new FullDiskStream(part, room)));
        error.Message.ShouldBe($"{path}: {Full}");
        error.InnerException.ShouldBeOfType<IOException>();
        _folder.Names.ShouldBe(["a.wav"]);
        File.ReadAllText(path).ShouldBe("old");
    }

    [Fact]
    public void What_had_reached_a_disk_that_fills_can_be_kept()
    {
        const int Header = 94, Block = 65_536, BlockFrames = 8192;
        string path = _folder.At("a.wav");
        float[] audio = WavWriterTests.Noise(20_000, 1);
        using (var writer = Create(path, part => new FullDiskStream(part, Header + Block + 5000)))
        {
            Should.Throw<WavFileException>(() => writer.Write(audio, audio));
            writer.Salvage();
        }
        _folder.Names.ShouldBe(["a.wav"]);
        using WavReader reader = WavReader.Open(path);
        var (left, right) = (new float[20_000], new float[20_000]);
        reader.Read(left, right).ShouldBe(BlockFrames);
        left[..BlockFrames].ShouldBe(audio[..BlockFrames]);
        new FileInfo(path).Length.ShouldBe(Header + Block);
    }

    [Fact]
    public void Where_nothing_had_reached_the_disk_nothing_is_kept()
    {
        float[] audio = WavWriterTests.Noise(20_000, 1);
        using (var writer = Create(_folder.At("a.wav"), part => new FullDiskStream(part, 1000)))
        {
            Should.Throw<WavFileException>(() => writer.Write(audio, audio));
            writer.Salvage();
        }
        _folder.Names.ShouldBeEmpty();
    }

    [Fact]
    public void Just_enough_room_is_enough()
    {
        Write(_folder.At("a.wav"), part => new FullDiskStream(part, 80_189));
        _folder.Names.ShouldBe(["a.wav"]);
    }

    [Theory]
    [InlineData(true, 1_000_000)]
    [InlineData(false, 80_188)]
    public void A_disk_that_fails_while_flushing_or_closing_is_told(bool flushFails, long room)
    {
        Refusal(() => Write(_folder.At("a.wav"), part => new FullDiskStream(part, room) { FlushFails = flushFails }))
            .ShouldBe(Full);
        _folder.Names.ShouldBeEmpty();
    }

    [Fact]
    public void The_system_says_full_in_a_way_that_is_understood()
    {
        if (!OperatingSystem.IsLinux())
            return;
        Refusal(() => Write(_folder.At("a.wav"), _ => new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0)))
            .ShouldBe(Full);
        _folder.Names.ShouldBeEmpty();
    }

    [Fact]
    public void A_failed_file_cannot_be_completed()
    {
        using (var writer = Create(_folder.At("a.wav"), part => new FullDiskStream(part, 200)))
        {
            Refusal(() => writer.Write(new float[9_000], new float[9_000])).ShouldBe(Full);
            Refusal(() => writer.Write([1], [1])).ShouldBe(Full);
            Refusal(writer.Complete).ShouldBe(Full);
        }

        _folder.Names.ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_folder_is_told()
    {
        string path = _folder.At("no/a.wav");
        Should.Throw<WavFileException>(() => WavWriter.Create(path, 48_000))
            .Message.ShouldBe($"{path}: cannot be written: its folder does not exist");
    }

    [Theory]
    [InlineData("sub")]
    [InlineData("sub/")]
    [InlineData("other/")]
    public void The_name_of_a_folder_is_told(string name)
    {
        Directory.CreateDirectory(_folder.At("sub"));
        string path = _folder.At(name);
        Refusal(() => WavWriter.Create(path, 48_000)).ShouldBe("cannot be written: it names a folder, expected a file name");
        _folder.Names.ShouldBe(["sub"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b.wav")]
    public void A_name_that_cannot_be_one_is_told(string name) =>
        Refusal(() => WavWriter.Create(name, 48_000)).ShouldBe("not a usable file name");

    [Fact]
    public void A_name_too_long_for_the_disk_is_told() =>
        Refusal(() => WavWriter.Create(_folder.At(new string('a', 5_000)), 48_000)).ShouldStartWith("cannot be written: ");

    [Fact]
    public void A_read_only_folder_is_told()
    {
        Refusal(() => Write(_folder.At("a.wav"), _ => throw new UnauthorizedAccessException("no")))
            .ShouldBe("no permission to write it");

        // A privileged user is let through whatever the mode says.
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            return;
        string locked = _folder.At("locked");
        Directory.CreateDirectory(locked, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Refusal(() => WavWriter.Create(Path.Combine(locked, "a.wav"), 48_000)).ShouldBe("no permission to write it");
    }

    [Fact]
    public void A_name_taken_meanwhile_can_be_tried_again()
    {
        string path = _folder.At("a.wav");
        using var writer = WavWriter.Create(path, 48_000);
        writer.Write([0.25f], [0.5f]);
        Directory.CreateDirectory(path);
        Should.Throw<WavFileException>(writer.Complete);
        Directory.Delete(path);
        writer.Complete();
        _folder.Names.ShouldBe(["a.wav"]);
        using var reader = WavReader.Open(path);
        WavRead.All(reader).Right.ShouldBe([0.5f]);
    }

    [Fact]
    public void A_name_taken_for_good_leaves_nothing()
    {
        string path = _folder.At("a.wav");
        using (var writer = WavWriter.Create(path, 48_000))
        {
            Directory.CreateDirectory(path);
            Should.Throw<WavFileException>(writer.Complete);
        }

        _folder.Names.ShouldBe(["a.wav"]);
        Directory.Exists(path).ShouldBeTrue();
    }

    private static string Refusal(Action action) => Should.Throw<WavFileException>(action).Reason;

    private static WavWriter Create(string path, Func<string, Stream> open) =>
        WavWriter.Create(path, 48_000, WavWriter.DefaultRiffLimit, open);

    private static void Write(string path, Func<string, Stream> open)
    {
        float[] audio = WavWriterTests.Noise(10_000, 1);
        using var writer = Create(path, open);
        writer.Write(audio, audio);
        writer.Complete();
    }
}
