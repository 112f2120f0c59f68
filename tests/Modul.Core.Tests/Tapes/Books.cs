using Modul.Core.Storage;
using Modul.Core.Tapes;

namespace Modul.Core.Tests.Tapes;

/// <summary>Accounts for every block there is, while neither thread runs and the storage thread has done what was due.</summary>
internal static class Books
{
    /// <summary>Every block is free, or one layer has it: as audio it owns, as a page of its table, or under its record head.</summary>
    public static void Balance(TapeStore store)
    {
        List<int> held = [];
        foreach (Layer layer in Innards.LayersOf(store)) held.AddRange(HeldBy(layer));
        held.ShouldAllBe(block => block >= 1 && block <= store.TotalBlocks);
        held.Count.ShouldBe(held.Distinct().Count(), "a block is held twice");
        (store.FreeBlocks + held.Count).ShouldBe(store.TotalBlocks, "blocks out = blocks in");
    }

    /// <summary>What a layer shares, some layer owns: nothing that may still be read is free for others to write.</summary>
    public static void NothingSharedIsFree(TapeStore store)
    {
        HashSet<int> held = [BlockPool.Silence];
        foreach (Layer layer in Innards.LayersOf(store)) held.UnionWith(HeldBy(layer));
        foreach (Layer layer in Innards.LayersOf(store))
            for (int i = 0; i < layer.Table.Count; i++)
                held.ShouldContain(layer.Table.Block(i), $"layer {layer.Id} (users {layer.Users}, doomed {layer.Doomed}) reads a free block");
    }

    private static IEnumerable<int> HeldBy(Layer layer)
    {
        LayerTable table = layer.Table;
        for (int i = 0; i < table.PageCount; i++) yield return table.Page(i);
        for (int i = 0; i < table.Count; i++)
            if (table.Owns(i)) yield return table.Block(i);
        OpenBlock open = Innards.OpenOf(layer);
        if (open is { IsOpen: true, Owned: false }) yield return open.Block;
    }
}
