using Modul.Core.Storage;
using Modul.Core.Timing;

namespace Modul.Core;

/// <summary>What a looper is built with. [control]</summary>
public sealed record LooperOptions
{
    /// <summary>The fewest frames a second.</summary>
    public const int MinRate = 1000;

    /// <summary>The most frames a second.</summary>
    public const int MaxRate = 768_000;

    /// <summary>The most tapes.</summary>
    public const int MaxTapes = 64;

    /// <summary>Frames a second, <see cref="MinRate"/> to <see cref="MaxRate"/>.</summary>
    public int Rate { get; init; } = 48_000;

    /// <summary>Tapes, 1 to <see cref="MaxTapes"/>.</summary>
    public int Tapes { get; init; } = 8;

    /// <summary>
    /// Bytes of audio that all tapes and their layers may take; memory is used as it is needed. A second of stereo at 48 kHz takes 384 kB.
    /// </summary>
    public long MemoryBudget { get; init; } = 1L << 30;

    /// <summary>The gap at frame 0.</summary>
    public Gap Gap { get; init; }

    /// <summary>The metre.</summary>
    public TimeSignature Meter { get; init; } = TimeSignature.Common;

    /// <summary>Commands that may wait, in the queue and again in the schedule.</summary>
    public int QueueCapacity { get; init; } = 4096;

    /// <summary>
    /// Whether nothing is live: the storage work is then done inside <see cref="Looper.Process"/>, where it is due, so that the same commands always
    /// give the same samples.
    /// </summary>
    public bool Offline { get; init; }

    /// <summary>
    /// Whether what history needs is made bit by bit by the storage thread, rather than all of it, a megabyte of objects, at the start: for engines that
    /// come and go in a runtime where others play.
    /// </summary>
    public bool Sparing { get; init; }

    /// <summary>Throws where a value is out of its range.</summary>
    public void Check()
    {
        InRange(Rate, MinRate, MaxRate, nameof(Rate));
        InRange(Tapes, 1, MaxTapes, nameof(Tapes));
        InRange(MemoryBudget, TapeStore.MinBudget, TapeStore.MaxBudget, nameof(MemoryBudget));
        InRange(Gap.In, 0, Timing.Gap.Max, nameof(Gap));
        InRange(Gap.Out, 0, Timing.Gap.Max, nameof(Gap));
        InRange(QueueCapacity, 1, 1 << 20, nameof(QueueCapacity));
    }

    private static void InRange(long value, long least, long most, string name)
    {
        if (value < least || value > most) throw new ArgumentOutOfRangeException(name, value, $"expected {least} to {most}");
    }
}
