using System.Runtime.InteropServices;
using Modul.Core.Native;

namespace Modul.Host.Threads;

/// <summary>A thread of the audio half with a real-time priority where that is allowed, and denormals flushed.</summary>
internal sealed unsafe class RealTimeThread : IDisposable
{
    private readonly Action _work;
    private readonly nuint _thread;
    private nint _self;

    /// <summary>Starts it. [control]</summary>
    /// <param name="work">What it does until it ends.</param>
    /// <param name="priority">SCHED_FIFO priority, 1 to 99.</param>
    public RealTimeThread(Action work, int priority)
    {
        _work = work;
        _self = GCHandle.ToIntPtr(GCHandle.Alloc(this));
        nuint thread;
        int error = LibC.ThreadCreate(&thread, null, &Run, (void*)_self);
        if (error != 0) throw new IOException($"no thread to be had for the audio (error {error})");
        _thread = thread;
        Refusal = LibC.ThreadSchedule(thread, LibC.Fifo, &priority);
        Priority = Refusal == 0 ? priority : 0;
    }

    /// <summary>The priority it has; 0 where it was refused one.</summary>
    public int Priority { get; }

    /// <summary>The error number of the refusal, or 0.</summary>
    public int Refusal { get; }

    /// <summary>Waits for its end. [control]</summary>
    public void Dispose()
    {
        if (_self == 0) return;
        _ = LibC.ThreadJoin(_thread, null);
        GCHandle.FromIntPtr(_self).Free();
        _self = 0;
    }

    [UnmanagedCallersOnly]
    private static void* Run(void* self)
    {
        uint before = Denormals.Flush();
        ((RealTimeThread)GCHandle.FromIntPtr((nint)self).Target!)._work();
        Denormals.Restore(before);
        return null;
    }
}
