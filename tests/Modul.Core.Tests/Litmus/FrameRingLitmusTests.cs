namespace Modul.Core.Tests.Litmus;

/// <summary>One thread writes on and on, one reads what is written; each frame must be the one of its place.</summary>
public sealed class FrameRingLitmusTests
{
    private const long Total = 20_000_000;
    private const int Exact = 1 << 24; // whole numbers that a float holds

    [Fact]
    public void Every_frame_is_the_one_of_its_place()
    {
        using var ring = new SoundFrameRing(1024);
        Hammer(ring).ShouldBeNull();
    }

    [Fact]
    public void A_ring_that_tells_frames_before_they_are_written_is_caught() => Hammer(new BrokenFrameRing(1024)).ShouldNotBeNull();

    private static string? Hammer(IFrameRingUnderTest ring)
    {
        const int Chunk = 96;
        long read = 0;
        bool stop = false;
        var writer = new Thread(() =>
        {
            var chunk = new float[Chunk];
            for (long frame = 0; frame < Total && !Volatile.Read(ref stop);)
            {
                if (frame + Chunk - Volatile.Read(ref read) > ring.Frames)
                {
                    Thread.Yield();
                    continue;
                }
                for (int i = 0; i < Chunk; i++) chunk[i] = (frame + i) % Exact;
                ring.Write(chunk);
                frame += Chunk;
            }
        });
        writer.Start();
        string? wrong = null;
        var taken = new float[256];
        while (read < Total - Chunk && wrong is null)
        {
            int there = (int)Math.Min(taken.Length, ring.Written - read);
            if (there == 0) Thread.Yield();
            ring.Read(read, taken.AsSpan(0, there));
            for (int i = 0; i < there && wrong is null; i++)
                if (taken[i] != (read + i) % Exact) wrong = $"{read + i}: {taken[i]} came";
            Volatile.Write(ref read, read + there);
        }
        Volatile.Write(ref stop, true);
        writer.Join();
        return wrong;
    }
}
