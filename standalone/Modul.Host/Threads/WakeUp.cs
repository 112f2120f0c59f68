using System.Runtime.InteropServices;

namespace Modul.Host.Threads;

/// <summary>A semaphore by which the driver's callback wakes the engine's thread: a post never waits.</summary>
internal sealed unsafe class WakeUp : IDisposable
{
    private const int Bytes = 64; // sem_t is 32 with glibc

    private void* _semaphore;

    public WakeUp()
    {
        _semaphore = NativeMemory.AllocZeroed(Bytes);
        _ = LibC.SemaphoreInit(_semaphore, 0, 0);
    }

    /// <summary>[any]</summary>
    public void Post() => _ = LibC.SemaphorePost(_semaphore);

    /// <summary>Waits for a post. [the thread that is woken]</summary>
    public void Wait()
    {
        while (LibC.SemaphoreWait(_semaphore) != 0)
        {
        }
    }

    public void Dispose()
    {
        _ = LibC.SemaphoreDestroy(_semaphore);
        NativeMemory.Free(_semaphore);
        _semaphore = null;
    }
}
