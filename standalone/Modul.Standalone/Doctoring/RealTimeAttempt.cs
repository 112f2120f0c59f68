namespace Modul.Standalone.Doctoring;

/// <summary>Asks for real-time priority in earnest, on a thread that ends with the answer. Linux only.</summary>
internal static class RealTimeAttempt
{
    /// <summary>Whether SCHED_FIFO is given at a priority, 1 to 99; the thread is set back before it ends.</summary>
    public static bool Try(int priority)
    {
        bool given = false;
        var thread = new Thread(() => given = TryHere(priority));
        thread.Start();
        thread.Join();
        return given;
    }

    /// <summary>The same on the calling thread.</summary>
    public static bool TryHere(int priority)
    {
        nint self = LinuxCalls.ThisThread();
        if (LinuxCalls.GetScheduling(self, out int policy, out int before) != 0) return false;
        if (LinuxCalls.SetScheduling(self, LinuxCalls.Fifo, priority) != 0) return false;
        return LinuxCalls.SetScheduling(self, policy, before) == 0;
    }
}
