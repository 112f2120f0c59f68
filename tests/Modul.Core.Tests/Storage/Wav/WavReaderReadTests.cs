using Modul.Core.Storage.Wav;

namespace Modul.Core.Tests.Storage.Wav;

public sealed class WavReaderReadTests
{
    private const int Frames = 50_000;

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(16_384)]
    [InlineData(50_001)]
    public void Any_read_size_gives_the_same_audio(int size)
    {
        using var reader = WavRead.Open(Ramp());
        float[] left = new float[size];
        float[] right = new float[size];
        int position = 0;
        int frames;
        while ((frames = reader.Read(left, right)) > 0)
        {
            for (int i = 0; i < frames; i++)
            {
                left[i].ShouldBe((position + i) % 32_768 / 32_768f);
                right[i].ShouldBe(-left[i]);
            }

            position += frames;
            reader.Position.ShouldBe(position);
        }

        position.ShouldBe(Frames);
    }

    [Fact]
    public void Seek_finds_any_frame()
    {
        using var reader = WavRead.Open(Ramp());
        var random = new Random(7);
        float[] left = new float[10];
        float[] right = new float[10];
        for (int turn = 0; turn < 500; turn++)
        {
            int frame = random.Next(Frames + 1);
            reader.Seek(frame);
            reader.Position.ShouldBe(frame);
            int frames = reader.Read(left, right);
            frames.ShouldBe(Math.Min(10, Frames - frame));
            for (int i = 0; i < frames; i++)
                left[i].ShouldBe((frame + i) % 32_768 / 32_768f);
        }

        Should.Throw<ArgumentOutOfRangeException>(() => reader.Seek(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => reader.Seek(Frames + 1));
    }

    [Fact]
    public void What_lies_beyond_the_end_stays_as_it_was()
    {
        using var reader = WavRead.Open(WavBytes.Small(16_384, -16_384));
        float[] left = [9, 9];
        float[] right = [9, 9];
        reader.Read(left, right).ShouldBe(1);
        left.ShouldBe([0.5f, 9]);
        right.ShouldBe([-0.5f, 9]);
    }

    [Fact]
    public void Sides_of_different_length_are_a_mistake()
    {
        using var reader = WavRead.Open(WavBytes.Small(1, 2));
        Should.Throw<ArgumentException>(() => reader.Read(new float[2], new float[1]));
    }

    [Fact]
    public void A_stream_is_left_open_where_asked()
    {
        var stream = new MemoryStream(WavBytes.Small(1, 2));
        WavReader.Open(stream, "x", leaveOpen: true).Dispose();
        stream.CanRead.ShouldBeTrue();
        var reader = WavReader.Open(stream, "x");
        reader.Dispose();
        reader.Dispose();
        stream.CanRead.ShouldBeFalse();
        Should.Throw<ObjectDisposedException>(() => reader.Read([], []));
        Should.Throw<ObjectDisposedException>(() => reader.Seek(0));
    }

    [Fact]
    public void A_refused_stream_is_closed_unless_it_is_to_be_left_open()
    {
        var stream = new MemoryStream([1, 2, 3]);
        Should.Throw<WavFileException>(() => WavReader.Open(stream, "x", leaveOpen: true));
        stream.CanRead.ShouldBeTrue();
        Should.Throw<WavFileException>(() => WavReader.Open(stream, "x"));
        stream.CanRead.ShouldBeFalse();
        Should.Throw<ArgumentException>(() => WavReader.Open(stream, "x"));
    }

    [Fact]
    public void A_file_that_shrinks_while_it_is_read_is_told()
    {
        var stream = new MemoryStream();
        stream.Write(Ramp());
        using var reader = WavReader.Open(stream, "x.wav");
        reader.Read(new float[10], new float[10]).ShouldBe(10);
        stream.SetLength(1000);
        reader.Seek(40_000);
        Should.Throw<WavFileException>(() => reader.Read(new float[10], new float[10]))
            .Message.ShouldBe("x.wav: the file became shorter while it was read: expected 50000 frames");
    }

    [Fact]
    public void Audio_beyond_4_GiB_is_found()
    {
        const long frames = 1_500_000_000;
        const long target = frames - 3;
        byte[] header = WavBytes.Join(
            WavBytes.Container("RF64", uint.MaxValue, WavBytes.Ds64((ulong)(72 + (4 * frames)), (ulong)(4 * frames), (ulong)frames)),
            WavBytes.Fmt(WavBytes.Pcm, 2, 16),
            WavBytes.Claim("data", uint.MaxValue));
        byte[] audio = WavBytes.Shorts(1, 2, 3, 4, 5, 6);
        using var stream = new SparseStream(header.Length + (4 * frames), (0, header), (header.Length + (4 * target), audio));
        using var reader = WavReader.Open(stream, "big.wav");
        reader.FrameCount.ShouldBe(frames);
        reader.Seek(target);
        float[] left = new float[5];
        float[] right = new float[5];
        reader.Read(left, right).ShouldBe(3);
        left.ShouldBe([1 / 32_768f, 3 / 32_768f, 5 / 32_768f, 0, 0]);
        right.ShouldBe([2 / 32_768f, 4 / 32_768f, 6 / 32_768f, 0, 0]);
        stream.BytesRead.ShouldBeLessThan(1_000);
    }

    private static byte[] Ramp() =>
        WavBytes.Small([.. Enumerable.Range(0, Frames).SelectMany(i => new[] { (short)(i % 32_768), (short)-(i % 32_768) })]);
}
