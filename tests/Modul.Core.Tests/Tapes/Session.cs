using Modul.Core.Timing;

namespace Modul.Core.Tests.Tapes;

/// <summary>A random session: an engine, and what happens to it.</summary>
internal sealed record Session(int Tapes, int Rate, Gap Gap, int Queue, bool Offline, IReadOnlyList<Move> Moves)
{
    public LooperOptions Options => new()
    {
        Tapes = Tapes, Rate = Rate, Gap = Gap, QueueCapacity = Queue, Offline = Offline, MemoryBudget = 16 << 20,
    };

    public override string ToString() =>
        $"{Tapes} tapes, {Rate} Hz, gap {Gap}, queue {Queue}, {(Offline ? "offline" : "live")}:{Environment.NewLine}  "
        + string.Join(Environment.NewLine + "  ", Moves);
}
