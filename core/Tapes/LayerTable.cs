using System.Runtime.Intrinsics;
using Modul.Core.Storage;

namespace Modul.Core.Tapes;

/// <summary>
/// A layer's blocks in order. Entries live in pages that are pool blocks themselves, so that a table grows without a heap. An entry is a block's
/// number, marked as owned where this layer wrote the block and unmarked where it shares it with the layer below.
/// </summary>
/// <param name="pool">Where blocks and pages are.</param>
/// <param name="layer">The layer's number there.</param>
internal sealed unsafe class LayerTable(BlockPool pool, int layer)
{
    private const int PageBits = 13;
    private const int PageEntries = 1 << PageBits;
    private const int OwnedMark = 1 << 31;

    /// <summary>The most pages of a table.</summary>
    public const int MaxPages = 64;

    private readonly int* _pages = pool.Table(layer);

    /// <summary>Blocks in the table.</summary>
    public int Count { get; private set; }

    /// <summary>Blocks that this layer owns.</summary>
    public int Owned { get; private set; }

    /// <summary>Pages the table has.</summary>
    public int PageCount { get; private set; }

    /// <summary>Blocks that fit into the pages the table has.</summary>
    public int Room => PageCount * PageEntries;

    /// <summary>Whether a further page may be added.</summary>
    public bool CanGrow => PageCount < MaxPages;

    /// <summary>Pages needed for a number of blocks.</summary>
    public static int PagesFor(int blocks) => (blocks + PageEntries - 1) / PageEntries;

    public void AddPage(int block) => _pages[PageCount++] = block;

    public int Page(int index) => _pages[index];

    /// <summary>The block at an index; silence past the end.</summary>
    public int Block(int index) => index < Count ? Entry(index) & ~OwnedMark : BlockPool.Silence;

    public bool Owns(int index) => index < Count && (Entry(index) & OwnedMark) != 0;

    /// <summary>Puts in a block that this layer wrote; indices between the end and it hold silence.</summary>
    public void Put(int index, int block)
    {
        while (Count < index) Entry(Count++) = BlockPool.Silence;
        if (!Owns(index)) Owned++;
        Volatile.Write(ref Entry(index), block | OwnedMark);
        if (Count <= index) Count = index + 1;
    }

    /// <summary>Marks the block at an index as owned by this layer: the layer below that wrote it goes. [storage]</summary>
    public void Adopt(int index)
    {
        Owned++;
        Volatile.Write(ref Entry(index), Entry(index) | OwnedMark);
    }

    /// <summary>Shares the blocks of another table, as far as the pages of this one reach.</summary>
    public void ShareFrom(LayerTable below)
    {
        Count = Math.Min(Room, below.Count);
        for (int page = 0; page * PageEntries < Count; page++)
            Share(pool.Page(below.Page(page)), pool.Page(_pages[page]), Math.Min(PageEntries, Count - (page * PageEntries)));
    }

    /// <summary>Forgets blocks and pages; whoever calls has taken care of them. [storage]</summary>
    public void Clear() => (Count, PageCount, Owned) = (0, 0, 0);

    private static void Share(int* from, int* to, int entries)
    {
        int i = 0;
        Vector256<int> number = Vector256.Create(~OwnedMark);
        for (; i <= entries - Vector256<int>.Count; i += Vector256<int>.Count) (Vector256.Load(from + i) & number).Store(to + i);
        for (; i < entries; i++) to[i] = from[i] & ~OwnedMark;
    }

    private ref int Entry(int index) => ref pool.Page(_pages[index >> PageBits])[index & (PageEntries - 1)];
}
