using Modul.Clap.Tests.Host;

namespace Modul.Clap.Tests.Checks;

/// <summary>Blocks of white noise to process, and what comes with them.</summary>
internal sealed record Noise
{
    public int Seed { get; init; } = 1;

    public int Blocks { get; init; } = 5;

    public int MaxFrames { get; init; } = 512;

    public double Rate { get; init; } = 44_100;

    public bool InPlace { get; init; }

    public bool Wide { get; init; }

    /// <summary>Noise of subnormal numbers, which may come out again.</summary>
    public bool Subnormal { get; init; }

    public NoteKind Notes { get; init; }

    /// <summary>Frames of a block; the maximum where it says nothing.</summary>
    public Func<Random, int>? BlockSize { get; init; }

    /// <summary>Adds events to a block: list, random, number of the block, frames.</summary>
    public Action<EventList, Random, int, int>? Events { get; init; }

    /// <summary>The transport of a block: its number and first frame.</summary>
    public Func<int, long, Transport?> Transport { get; init; } = (_, frame) => Host.Transport.At(frame, 44_100);

    public float[] Samples(Random random, int frames)
    {
        float size = Subnormal ? 1.1e-38f : 1;
        return [.. Enumerable.Range(0, frames).Select(_ => ((random.NextSingle() * 2) - 1) * size)];
    }
}
