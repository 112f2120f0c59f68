using Modul.Core.Storage;

namespace Modul.Core.Tests.Storage;

public sealed unsafe class BlockPoolTests
{
    private const long Budget = 16 << 20;

    [Fact]
    public void It_has_as_many_blocks_as_the_budget_holds_and_no_more()
    {
        using var pool = new BlockPool(Budget, 1);
        ((long)pool.Total * BlockPool.Bytes).ShouldBeInRange(Budget - BlockPool.Bytes, Budget);
        HashSet<int> blocks = [];
        for (int i = 0; i < pool.Total; i++)
        {
            pool.Free.ShouldBe(pool.Total - i);
            pool.TryRent(out int block).ShouldBeTrue();
            block.ShouldBeInRange(1, pool.Total);
            blocks.Add(block).ShouldBeTrue();
        }
        pool.TryRent(out _).ShouldBeFalse();
        pool.Free.ShouldBe(0);
        foreach (int block in blocks) pool.Return(block);
        pool.Free.ShouldBe(pool.Total);
        pool.TryRent(out _).ShouldBeTrue();
    }

    [Fact]
    public void No_block_lies_over_another_nor_one_side_over_the_other()
    {
        using var pool = new BlockPool(Budget, 1);
        for (int block = 1; block <= pool.Total; block++) Fill(pool, block);
        for (int block = 1; block <= pool.Total; block++)
        {
            new Span<float>(pool.Left(block), BlockPool.Frames).IndexOfAnyExcept((float)block).ShouldBe(-1);
            new Span<float>(pool.Right(block), BlockPool.Frames).IndexOfAnyExcept((float)-block).ShouldBe(-1);
            for (int group = 0; group < BlockPool.PeaksPerBlock; group++) pool.Peaks(block)[group].RightMax.ShouldBe(block);
        }
        new Span<float>(pool.Left(BlockPool.Silence), BlockPool.Frames).IndexOfAnyExcept(0f).ShouldBe(-1);
        new Span<float>(pool.Right(BlockPool.Silence), BlockPool.Frames).IndexOfAnyExcept(0f).ShouldBe(-1);
    }

    [Fact]
    public void Measuring_finds_a_group_s_extremes_on_both_sides()
    {
        using var pool = new BlockPool(Budget, 1);
        pool.TryRent(out int block);
        var random = new Random(1);
        for (int i = 0; i < BlockPool.Frames; i++) (pool.Left(block)[i], pool.Right(block)[i]) = (random.NextSingle() + 1, random.NextSingle() - 2);
        for (int group = 0; group < BlockPool.PeaksPerBlock; group++)
        {
            pool.Measure(block, group);
            float[] left = new Span<float>(pool.Left(block) + (group * 256), 256).ToArray(), right = new Span<float>(pool.Right(block) + (group * 256), 256).ToArray();
            pool.Peaks(block)[group].ShouldBe(new Peak { LeftMin = left.Min(), LeftMax = left.Max(), RightMin = right.Min(), RightMax = right.Max() });
        }
    }

    private static void Fill(BlockPool pool, int block)
    {
        new Span<float>(pool.Left(block), BlockPool.Frames).Fill(block);
        new Span<float>(pool.Right(block), BlockPool.Frames).Fill(-block);
        for (int group = 0; group < BlockPool.PeaksPerBlock; group++)
            pool.Peaks(block)[group] = new Peak { LeftMin = block, LeftMax = block, RightMin = block, RightMax = block };
    }
}
