namespace Modul.Host.Threads;

/// <summary>Lets a thread sleep until a moment of <see cref="Clock.Now"/>.</summary>
internal sealed unsafe class Alarm : IDisposable
{
    private const int NanosecondsOfTick = 100;

    private readonly nint _timer = OperatingSystem.IsWindows() ? NewTimer() : 0;

    /// <summary>Sleeps until a moment, in nanoseconds. [the thread that sleeps]</summary>
    public void SleepUntil(long nanoseconds)
    {
        if (OperatingSystem.IsWindows())
        {
            WaitUntil(nanoseconds);
            return;
        }
        var until = TimeSpec.Of(nanoseconds);
        while (LibC.Sleep(LibC.ClockMonotonic, LibC.TimerAbsolute, &until, null) != 0)
        {
        }
    }

    /// <summary>Nobody sleeps. [control]</summary>
    public void Dispose()
    {
        if (_timer != 0) _ = Kernel32.CloseHandle(_timer);
    }

    // One of a high resolution wakes to half a millisecond; Windows before 10 version 1803 has none.
    private static nint NewTimer()
    {
        nint timer = Kernel32.CreateWaitableTimer(null, null, Kernel32.HighResolutionTimer, Kernel32.AllTimerAccess);
        return timer != 0 ? timer : Kernel32.CreateWaitableTimer(null, null, 0, Kernel32.AllTimerAccess);
    }

    private void WaitUntil(long nanoseconds)
    {
        long ticks = (Clock.Now - nanoseconds) / NanosecondsOfTick; // below 0: from now on
        if (ticks < 0 && Kernel32.SetWaitableTimer(_timer, &ticks, 0, null, null, 0) != 0) _ = Kernel32.WaitForSingleObject(_timer, Kernel32.Forever);
    }
}
