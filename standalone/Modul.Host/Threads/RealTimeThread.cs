using System.Runtime.InteropServices;
using Modul.Core.Native;

namespace Modul.Host.Threads;

/// <summary>
/// A thread of the audio half with a real-time priority where that is allowed, and denormals flushed; on Windows also one of its scheduler's "Pro Audio" threads.
/// </summary>
internal sealed unsafe class RealTimeThread : IDisposable
{
    private readonly Action _work;
    private readonly nuint _thread;
    private nint _self;

    /// <summary>Starts it. [control]</summary>
    /// <param name="work">What it does until it ends.</param>
    /// <param name="priority">SCHED_FIFO priority, 1 to 99; Windows has but one, 15 within a process.</param>
    public RealTimeThread(Action work, int priority)
    {
        _work = work;
        _self = GCHandle.ToIntPtr(GCHandle.Alloc(this));
        _thread = SystemThread.Start(&Run, (void*)_self);
        Refusal = SystemThread.Prefer(_thread, priority);
        if (Refusal == 0) Priority = OperatingSystem.IsWindows() ? Kernel32.TimeCritical : priority;
    }

    /// <summary>The priority it has; 0 where it was refused one.</summary>
    public int Priority { get; }

    /// <summary>The error number of the refusal, or 0.</summary>
    public int Refusal { get; }

    /// <summary>Waits for its end. [control]</summary>
    public void Dispose()
    {
        if (_self == 0) return;
        SystemThread.Join(_thread);
        GCHandle.FromIntPtr(_self).Free();
        _self = 0;
    }

    [UnmanagedCallersOnly]
    private static void* Run(void* self)
    {
        nint scheduled = OperatingSystem.IsWindows() ? ProAudio.Join() : 0;
        uint before = Denormals.Flush();
        ((RealTimeThread)GCHandle.FromIntPtr((nint)self).Target!)._work();
        Denormals.Restore(before);
        ProAudio.Leave(scheduled);
        return null;
    }
}
