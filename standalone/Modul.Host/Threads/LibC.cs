using System.Runtime.InteropServices;

namespace Modul.Host.Threads;

/// <summary>What the C library is needed for. Bound at link time in the native library, so that a test's interposer sees these calls.</summary>
internal static unsafe partial class LibC
{
    public const int ClockMonotonic = 1;
    public const int TimerAbsolute = 1;
    public const int Fifo = 1;
    public const int LockCurrent = 1, LockFuture = 2, LockOnFault = 4;
    public const int OpenNow = 2, OpenGlobal = 0x100;
    private const string Library = "libc";

    [LibraryImport(Library, EntryPoint = "sem_init")]
    public static partial int SemaphoreInit(void* semaphore, int shared, uint value);

    [LibraryImport(Library, EntryPoint = "sem_destroy")]
    public static partial int SemaphoreDestroy(void* semaphore);

    [LibraryImport(Library, EntryPoint = "sem_post"), SuppressGCTransition]
    public static partial int SemaphorePost(void* semaphore);

    [LibraryImport(Library, EntryPoint = "sem_wait")]
    public static partial int SemaphoreWait(void* semaphore);

    [LibraryImport(Library, EntryPoint = "pthread_create")]
    public static partial int ThreadCreate(nuint* thread, void* attributes, delegate* unmanaged<void*, void*> start, void* argument);

    [LibraryImport(Library, EntryPoint = "pthread_join")]
    public static partial int ThreadJoin(nuint thread, void** result);

    [LibraryImport(Library, EntryPoint = "pthread_setschedparam")]
    public static partial int ThreadSchedule(nuint thread, int policy, int* priority);

    [LibraryImport(Library, EntryPoint = "clock_nanosleep")]
    public static partial int Sleep(int clock, int flags, TimeSpec* until, TimeSpec* left);

    [LibraryImport(Library, EntryPoint = "clock_gettime"), SuppressGCTransition]
    public static partial int Time(int clock, TimeSpec* time);

    [LibraryImport(Library, EntryPoint = "mlockall", SetLastError = true)]
    public static partial int LockMemory(int flags);

    [LibraryImport(Library, EntryPoint = "dlopen", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint Open(string name, int flags);

    [LibraryImport(Library, EntryPoint = "dlsym", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint Symbol(nint library, string name);
}
