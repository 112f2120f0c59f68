using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Modul.Host.Threads;

/// <summary>A semaphore by which the driver's callback wakes the engine's thread: a post never waits.</summary>
internal sealed unsafe class WakeUp : IDisposable
{
    private const int Bytes = 64; // sem_t is 32 with glibc

    private readonly nint _handle;
    private void* _semaphore;

    public WakeUp()
    {
        if (OperatingSystem.IsWindows())
        {
            _handle = Kernel32.CreateSemaphore(null, 0, int.MaxValue, null);
            return;
        }
        _semaphore = NativeMemory.AllocZeroed(Bytes);
        _ = LibC.SemaphoreInit(_semaphore, 0, 0);
    }

    /// <summary>[any]</summary>
    public void Post()
    {
        if (OperatingSystem.IsWindows()) _ = Kernel32.ReleaseSemaphore(_handle, 1, null);
        else PostElsewhere();
    }

    /// <summary>Waits for a post. [the thread that is woken]</summary>
    public void Wait()
    {
        if (OperatingSystem.IsWindows())
        {
            _ = Kernel32.WaitForSingleObject(_handle, Kernel32.Forever);
            return;
        }
        while (LibC.SemaphoreWait(_semaphore) != 0)
        {
        }
    }

    public void Dispose()
    {
        if (OperatingSystem.IsWindows())
        {
            _ = Kernel32.CloseHandle(_handle);
            return;
        }
        _ = LibC.SemaphoreDestroy(_semaphore);
        NativeMemory.Free(_semaphore);
        _semaphore = null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // see Clock
    private void PostElsewhere() => _ = LibC.SemaphorePost(_semaphore);
}
