using System.Buffers.Binary;
using System.IO.Compression;
using Modul.Core.Control;
using Modul.Core.Storage.State;
using Modul.Core.Storage.State.Coding;
using Modul.Core.Tests.RealTime;
using Modul.Core.Tests.Support;
using Session = Modul.Core.Tests.Support.Session;

namespace Modul.Core.Tests.Storage.State;

/// <summary>Whatever is not a whole state is refused in one line, and takes no memory that it does not bring.</summary>
[Collection(Alone.Name)] // what is allocated is counted for the thread, but large buffers would fall to whoever runs beside
public sealed class StateDamageTests
{
    private const long Most = 64L << 20;
    private const long ReaderBytes = 6 << 20;

    private static readonly byte[] Good = Small();

    [Fact]
    public void Every_truncation_is_refused()
    {
        for (int length = 0; length < Good.Length; length++)
        {
            string message = Refused(Good.AsSpan(0, length).ToArray());
            if (length > 0) message.ShouldContain("truncated", customMessage: $"{length} bytes");
        }
        Refused([]).ShouldBe("state, byte 0: empty, expected a state of Modul");
        SavedState.Read(new Drip(Good), Most).HighestTape.ShouldBe(2);
    }

    [Fact]
    public void Every_flipped_byte_is_refused()
    {
        var random = new Random(1);
        for (int at = 0; at < Good.Length; at++)
        {
            byte[] bad = [.. Good];
            bad[at] ^= (byte)random.Next(1, 256);
            Refused(bad);
        }
    }

    [Fact]
    public void Every_changed_number_behind_a_right_checksum_is_refused_or_read_and_never_worse()
    {
        var random = new Random(2);
        for (int i = 0; i < 500; i++)
        {
            byte[] bad = [.. Good];
            int at = random.Next(12, bad.Length - 4);
            if (random.Next(2) == 0) bad[at] = (byte)random.Next(256);
            else BinaryPrimitives.WriteUInt32LittleEndian(bad.AsSpan(Math.Min(at, bad.Length - 8)), random.Next(3) == 0 ? uint.MaxValue : (uint)random.Next());
            Load(Signed(bad));
        }
    }

    [Fact]
    public void Rubbish_of_any_size_is_refused()
    {
        var random = new Random(3);
        foreach (int size in new[] { 1, 7, 8, 12, 20, 100, 4096, 65_536, 1 << 20 })
        {
            byte[] rubbish = new byte[size];
            random.NextBytes(rubbish);
            Refused(rubbish).ShouldContain("not a state of Modul");
            Good.AsSpan(0, Math.Min(size, 12)).CopyTo(rubbish);
            Refused(rubbish);
        }
    }

    [Fact]
    public void A_newer_version_is_told_as_such()
    {
        byte[] newer = [.. Good];
        newer[8] = 2;
        Refused(Signed(newer)).ShouldContain("version 2 of the format, this version of Modul reads up to 1");
    }

    [Fact]
    public void Anything_after_the_end_is_refused() => Refused([.. Good, 0]).ShouldContain("more bytes after the end");

    [Fact]
    public void A_length_that_is_claimed_and_not_brought_takes_no_memory()
    {
        foreach (string name in new[] { "PARM", "TIME", "TAPE", "AUDI", "END " })
        {
            foreach (uint claim in new uint[] { uint.MaxValue, int.MaxValue, 1u << 30, 600_000 })
            {
                byte[] bad = [.. Good];
                BinaryPrimitives.WriteUInt32LittleEndian(bad.AsSpan(bad.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(name)) + 4), claim);
                AllocatedBy(() => Refused(bad)).ShouldBeLessThan(ReaderBytes);
            }
        }
    }

    [Fact]
    public void A_bomb_takes_no_more_memory_than_it_brings()
    {
        long frames = Most / 8;
        byte[] silence = Forged(frames, _ => [0, 0, 1, 0, 0]);
        silence.Length.ShouldBeLessThan(10_000);
        AllocatedBy(() => SavedState.Read(new MemoryStream(silence), Most).HighestTape.ShouldBe(1)).ShouldBeLessThan(ReaderBytes);
        byte[] ones = Forged(frames, _ => Zeros(65_536));
        ones.Length.ShouldBeLessThan(100_000);
        AllocatedBy(() => SavedState.Read(new MemoryStream(ones), Most).HighestTape.ShouldBe(1)).ShouldBeLessThan(ReaderBytes + (4 * ones.Length));
        Refused(Forged(frames + 1, _ => Zeros(65_536))).ShouldContain($"expected 1 to {frames}, what the memory holds");
        Refused(Forged(long.MaxValue, _ => Zeros(65_536), stretches: 1)).ShouldContain("what the memory holds");
        Refused(Forged(65_536, _ => Zeros(1 << 22))).ShouldContain("damaged audio");
    }

    [Fact]
    public void What_was_refused_left_the_engine_as_it_was()
    {
        using var looper = new Looper(new LooperOptions { MemoryBudget = 16 << 20 });
        byte[] cut = Good[..^1];
        Should.Throw<StateException>(() => looper.Restore(SavedState.Read(new MemoryStream(cut), Most), []));
        looper.Restore(Reloaded.Read(Good), []).ShouldBeTrue();
    }

    /// <summary>The one line that a state is refused with.</summary>
    private static string Refused(byte[] bytes)
    {
        string message = Should.Throw<StateException>(() => SavedState.Read(new MemoryStream(bytes), Most)).Message;
        message.ShouldStartWith("state, byte ");
        message.ShouldNotContain("\n");
        return message;
    }

    private static void Load(byte[] bytes)
    {
        SavedState state;
        try
        {
            state = SavedState.Read(new MemoryStream(bytes), Most);
        }
        catch (StateException)
        {
            return;
        }
        using var looper = new Looper(new LooperOptions { MemoryBudget = 16 << 20, Tapes = 8, Offline = true });
        if (!looper.Restore(state, [])) return;
        var board = new TapeStatus[8];
        looper.Board.Read(out EngineStatus engine, board);
        double.IsFinite(engine.Beat).ShouldBeTrue();
        Reloaded.Save(looper).Length.ShouldBeGreaterThan(0);
    }

    private static long AllocatedBy(Action act)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        act();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>The bytes with the checksum that they should have.</summary>
    private static byte[] Signed(byte[] bytes)
    {
        Checksum checksum = new();
        checksum.Add(bytes.AsSpan(0, bytes.Length - 4));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bytes.Length - 4), checksum.Value);
        return bytes;
    }

    /// <summary>A state of one tape, whose stretches of audio somebody made up.</summary>
    private static byte[] Forged(long frames, Func<int, byte[]> stretch, int stretches = -1)
    {
        var to = new MemoryStream();
        to.Write(Good.AsSpan(0, Good.AsSpan().IndexOf("TAPE"u8)));
        byte[] tape = new byte[36];
        tape[0] = 1;
        BinaryPrimitives.WriteInt64LittleEndian(tape.AsSpan(12), frames);
        Chunk(to, "TAPE", tape);
        if (stretches < 0) stretches = (int)((frames + 65_535) / 65_536);
        for (int i = 0; i < stretches; i++) Chunk(to, "AUDI", stretch(i));
        Chunk(to, "END ", new byte[4]);
        return Signed(to.ToArray());
    }

    private static void Chunk(MemoryStream to, string name, byte[] content)
    {
        to.Write(System.Text.Encoding.ASCII.GetBytes(name));
        to.Write(BitConverter.GetBytes(content.Length));
        to.Write(content);
    }

    /// <summary>A stretch of 65 536 frames, its first plane so many bytes that pack to next to nothing.</summary>
    private static byte[] Zeros(int bytes)
    {
        byte[] packed = new byte[1000];
        byte[] plane = new byte[bytes];
        plane[0] = 1;
        BrotliEncoder.TryCompress(plane, packed, out int written, 5, 22).ShouldBeTrue();
        var to = new MemoryStream();
        to.Write([0, 0, 1, 0, 1, 0, 0, 0]);
        to.Write(BitConverter.GetBytes(written));
        to.Write(packed.AsSpan(0, written));
        to.Write(new byte[7 * BytePlane.HeaderBytes]);
        return to.ToArray();
    }

    private static byte[] Small()
    {
        Score score = new Score(Sound.Sine(4000, 8000, 100, 0.3)) { Rate = 8000 }.Record(0).Record(500).Record(500, 2).Record(700, 2).Stop(900, 2).Also(1000, 2);
        using Session session = new Session(score).PlayTo(2000);
        return Reloaded.Save(session.Looper, new ParameterValue(1, -3), new ParameterValue(2, 0.5));
    }

    /// <summary>A stream that gives 3 bytes at a time.</summary>
    private sealed class Drip(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(3, count));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(3, buffer.Length)]);
    }
}
