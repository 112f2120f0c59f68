using Modul.Core.Storage.Wav;

namespace Modul.Core.Tests.Storage.Wav;

public sealed class WavReaderHostileTests
{
    private static readonly byte[] Audio = WavBytes.Shorts([.. Enumerable.Range(0, 20).Select(i => (short)(1000 * i))]);

    [Fact]
    public void A_file_cut_at_any_byte_is_refused_or_read_rightly()
    {
        byte[] list = WavBytes.Chunk("LIST", 1, 2, 3);
        byte[] stated = WavBytes.Riff(list, WavBytes.Extensible(WavBytes.Pcm, 2, 16, 16), WavBytes.Chunk("data", Audio), list);
        int end = stated.Length - list.Length;
        for (int length = 0; length <= stated.Length; length++)
        {
            byte[] cut = stated[..length];
            if (length < end)
                WavRead.Refusal(cut).ShouldNotBeEmpty();
            else
                Frames(cut).ShouldBe(10);
        }
    }

    [Fact]
    public void A_file_of_unset_size_cut_at_any_byte_keeps_the_frames_that_are_there()
    {
        byte[] streamed = WavBytes.Container(
            "RIFF", uint.MaxValue, WavBytes.Fmt(WavBytes.Pcm, 2, 16), WavBytes.Claim("data", uint.MaxValue, Audio));
        int start = streamed.Length - Audio.Length;
        for (int length = 0; length <= streamed.Length; length++)
        {
            byte[] cut = streamed[..length];
            if (length < start + 4)
                WavRead.Refusal(cut).ShouldNotBeEmpty();
            else
                Frames(cut).ShouldBe((length - start) / 4);
        }
    }

    [Fact]
    public void An_rf64_file_cut_at_any_byte_is_refused()
    {
        byte[] file = Rf64();
        for (int length = 0; length < file.Length; length++)
            WavRead.Refusal(file[..length]).ShouldNotBeEmpty();
        Frames(file).ShouldBe(10);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Mutated_files_are_refused_or_read_within_their_bounds(int seed)
    {
        var random = new Random(seed);
        byte[][] originals =
        [
            WavBytes.Riff(WavBytes.Fmt(WavBytes.Pcm, 2, 16), WavBytes.Chunk("data", Audio)),
            WavBytes.Riff(WavBytes.Chunk("LIST", 1, 2, 3), WavBytes.Extensible(WavBytes.Pcm, 1, 24, 20), WavBytes.Chunk("data", Audio)),
            WavBytes.Riff(WavBytes.Fmt(WavBytes.Float, 2, 64), WavBytes.Chunk("fact", 2, 0, 0, 0), WavBytes.Chunk("data", Audio)),
            WavBytes.Container("RIFF", 0, WavBytes.Fmt(WavBytes.Pcm, 1, 8), WavBytes.Claim("data", 0, Audio)),
            Rf64(),
        ];
        int refused = 0;
        int read = 0;
        for (int turn = 0; turn < 10_000; turn++)
        {
            byte[] file = Mutate(originals[turn % originals.Length], random);
            try
            {
                Frames(file).ShouldBeLessThanOrEqualTo(file.Length);
                read++;
            }
            catch (WavFileException error)
            {
                error.Message.ShouldNotContain('\n');
                refused++;
            }
        }

        // Both ways have to be taken often for this to try anything.
        refused.ShouldBeGreaterThan(1_000);
        read.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void Header_fields_do_not_drive_allocation()
    {
        byte[][] files =
        [
            WavBytes.Riff(WavBytes.Claim("fmt ", 0xFFFF_FFF0)),
            WavBytes.Riff(WavBytes.Claim("fmt ", 0x7FFF_FFF0, WavBytes.FmtBody(WavBytes.Pcm, 2, 16))),
            WavBytes.Riff(WavBytes.Fmt(WavBytes.Pcm, 2, 16), WavBytes.Claim("data", 0xFFFF_FFF0, 1, 2, 3, 4)),
            WavBytes.Container("RF64", uint.MaxValue, WavBytes.Ds64(ulong.MaxValue - 1, long.MaxValue, long.MaxValue)),
            WavBytes.Container("RIFF", 0, WavBytes.Fmt(WavBytes.Pcm, 2, 16), WavBytes.Claim("data", uint.MaxValue, 1, 2, 3, 4)),
        ];
        TryOpenAll(files);
        long before = GC.GetAllocatedBytesForCurrentThread();
        TryOpenAll(files);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
    }

    private static void TryOpenAll(byte[][] files)
    {
        foreach (byte[] file in files)
        {
            try
            {
                WavRead.Open(file).Dispose();
            }
            catch (WavFileException)
            {
                continue;
            }
        }
    }

    private static byte[] Rf64() =>
        WavBytes.Container(
            "RF64",
            uint.MaxValue,
            WavBytes.Ds64((ulong)(72 + Audio.Length), (ulong)Audio.Length, 10),
            WavBytes.Fmt(WavBytes.Pcm, 2, 16),
            WavBytes.Claim("data", uint.MaxValue, Audio));

    private static int Frames(byte[] file)
    {
        using var reader = WavRead.Open(file);
        reader.FrameCount.ShouldBeLessThanOrEqualTo(file.Length);
        int frames = WavRead.All(reader).Left.Length;
        reader.Seek(reader.FrameCount - 1);
        reader.Read(new float[4], new float[4]).ShouldBe(1);
        return frames;
    }

    private static byte[] Mutate(byte[] original, Random random)
    {
        uint[] edges = [0, 1, 2, 7, 8, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFE, 0xFFFF_FFFF, (uint)original.Length];
        var file = new List<byte>(original);
        int changes = random.Next(1, 4);
        for (int change = 0; change < changes && file.Count > 8; change++)
        {
            int at = random.Next(file.Count - 4);
            switch (random.Next(7))
            {
                case 0 or 1:
                    file[at] = (byte)random.Next(256);
                    break;
                case 2:
                    file[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 3:
                    byte[] edge = WavBytes.U32(edges[random.Next(edges.Length)]);
                    for (int i = 0; i < edge.Length; i++)
                        file[at + i] = edge[i];
                    break;
                case 4:
                    file.RemoveRange(at, random.Next(1, 5));
                    break;
                case 5:
                    file.InsertRange(at, new byte[random.Next(1, 5)]);
                    break;
                default:
                    if (random.Next(4) == 0)
                        file.RemoveRange(at, file.Count - at);
                    break;
            }
        }

        return [.. file];
    }
}
