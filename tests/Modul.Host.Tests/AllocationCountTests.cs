using System.Diagnostics;

namespace Modul.Host.Tests;

public sealed class AllocationCountTests
{
    private static object? _kept;

    [Fact]
    public void It_counts_to_the_byte_what_the_thread_allocates_after_its_first_look()
    {
        var count = new AllocationCount();
        Allocate(1000);
        count.Look();
        count.Look();
        long none = count.Bytes;
        _kept = new byte[1000];
        count.Look();
        long array = count.Bytes;
        _kept = new object();
        count.Look();
        (none, array, count.Bytes).ShouldBe((0, 1024, 1024 + 24)); // with their headers
    }

    [Fact]
    public void What_another_thread_allocated_before_its_first_look_is_not_counted()
    {
        var count = new AllocationCount();
        count.Look();
        _kept = new object();
        count.Look();
        count.Change();
        var thread = new Thread(() =>
        {
            Allocate(1_000_000);
            count.Look();
            _kept = new object();
            count.Look();
        });
        thread.Start();
        thread.Join();
        count.Bytes.ShouldBe(2 * 24);
    }

    [Theory]
    [InlineData(1), InlineData(4)]
    public void The_runtime_s_count_misses_no_more_than_a_piece_of_each_thread(int threads)
    {
        const int Bytes = 1_000_000;
        var watch = new RuntimeWatch();
        Thread[] guilty = [.. Enumerable.Range(0, threads).Select(_ => new Thread(() => Allocate(Bytes)))];
        foreach (Thread thread in guilty) thread.Start();
        foreach (Thread thread in guilty) thread.Join();
        int all = Process.GetCurrentProcess().Threads.Count + threads; // a thread of somebody else's may give a piece back meanwhile
        watch.AllocatedBytes.ShouldBeGreaterThanOrEqualTo(((long)threads * Bytes) - ((long)all * RuntimeWatch.Unseen));
        GC.Collect();
        watch.Collections.ShouldBeGreaterThan(0);
    }

    private static void Allocate(int bytes)
    {
        for (; bytes > 0; bytes -= 24) _kept = new object();
    }
}
