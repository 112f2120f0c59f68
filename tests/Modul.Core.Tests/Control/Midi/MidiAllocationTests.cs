using Modul.Core.Control;
using Modul.Core.Control.Midi;
using Modul.Core.Tests.RealTime;

namespace Modul.Core.Tests.Control.Midi;

public sealed class MidiAllocationTests
{
    [Fact]
    public void A_million_messages_allocate_nothing()
    {
        (long bytes, int mapped) = Map(guilty: false);
        bytes.ShouldBe(0);
        mapped.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public void One_allocation_in_a_million_messages_is_caught() => Map(guilty: true).Bytes.ShouldBeGreaterThan(0);

    private static (long Bytes, int Mapped) Map(bool guilty)
    {
        using var table = new MidiTable(MidiMap.Default);
        Press(table, 100_000, guilty: false);
        int mapped = 0;
        return (AllocatedBytes.Of(() => mapped = Press(table, 1_000_000, guilty)), mapped);
    }

    private static int Press(MidiTable table, int messages, bool guilty)
    {
        int mapped = 0;
        uint random = 1;
        object? kept = null;
        for (int i = 0; i < messages; i++)
        {
            random = (random * 1664525) + 1013904223;
            if (table.TryMap((byte)(0x80 | (random >> 26)), (byte)((random >> 18) & 127), (byte)((random >> 10) & 127), out Command _)) mapped++;
            if (guilty && i == messages / 2) kept = new object();
        }
        GC.KeepAlive(kept);
        return mapped;
    }
}
