namespace Modul.Core.Tests.RealTime;

/// <summary>What an action allocates on this thread, to the byte.</summary>
internal static class AllocatedBytes
{
    private const int Tries = 3;

    /// <summary>
    /// The least of a few times: now and then the runtime allocates something of its own on the thread, which compiles code or loads a type; what the
    /// action allocates is there each time.
    /// </summary>
    public static long Of(Action action)
    {
        long least = long.MaxValue;
        for (int i = 0; i < Tries && least > 0; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }
}
