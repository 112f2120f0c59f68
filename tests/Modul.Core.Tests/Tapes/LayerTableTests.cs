using Modul.Core.Storage;
using Modul.Core.Tapes;

namespace Modul.Core.Tests.Tapes;

public sealed class LayerTableTests : IDisposable
{
    private const int PageEntries = 8192;

    private readonly BlockPool _pool = new(16 << 20, 2);
    private int _tables;

    public void Dispose() => _pool.Dispose();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(PageEntries, 1)]
    [InlineData(PageEntries + 1, 2)]
    public void Pages_are_asked_for_by_the_blocks_they_hold(int blocks, int pages) => LayerTable.PagesFor(blocks).ShouldBe(pages);

    [Fact]
    public void A_block_put_in_is_owned_and_what_it_skips_is_silence()
    {
        LayerTable table = Table(1);
        table.Put(3, 77);
        table.Count.ShouldBe(4);
        for (int i = 0; i < 3; i++) (table.Block(i), table.Owns(i)).ShouldBe((BlockPool.Silence, false));
        (table.Block(3), table.Owns(3)).ShouldBe((77, true));
        (table.Block(4), table.Owns(4), table.Block(int.MaxValue)).ShouldBe((BlockPool.Silence, false, BlockPool.Silence));
    }

    [Fact]
    public void A_table_reaches_over_its_pages()
    {
        LayerTable table = Table(2);
        table.Room.ShouldBe(2 * PageEntries);
        for (int i = 0; i < table.Room; i++) table.Put(i, i + 1);
        for (int i = 0; i < table.Room; i++) table.Block(i).ShouldBe(i + 1);
    }

    [Fact]
    public void What_is_shared_is_not_owned_until_it_is_adopted_or_written_anew()
    {
        LayerTable below = Table(1), above = Table(1);
        for (int i = 0; i < 5; i++) below.Put(i, 10 + i);
        above.ShareFrom(below);
        above.Put(1, 50);
        above.Adopt(2);
        Entries(above).ShouldBe([(10, false), (50, true), (12, true), (13, false), (14, false)]);
        Entries(below).ShouldBe([(10, true), (11, true), (12, true), (13, true), (14, true)]);
    }

    [Fact]
    public void A_cleared_table_holds_nothing()
    {
        LayerTable table = Table(1);
        table.Put(0, 5);
        table.Clear();
        (table.Count, table.PageCount, table.Room, table.Block(0), table.Owns(0)).ShouldBe((0, 0, 0, BlockPool.Silence, false));
    }

    private static IEnumerable<(int Block, bool Owned)> Entries(LayerTable table) =>
        Enumerable.Range(0, table.Count).Select(i => (table.Block(i), table.Owns(i)));

    private LayerTable Table(int pages)
    {
        var table = new LayerTable(_pool, _tables++);
        for (int i = 0; i < pages; i++)
        {
            _pool.TryRent(out int page).ShouldBeTrue();
            table.AddPage(page);
        }
        return table;
    }
}
