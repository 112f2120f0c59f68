using System.Runtime.InteropServices;

namespace Modul.Host.Threads;

/// <summary>What Windows is needed for.</summary>
internal static unsafe partial class Kernel32
{
    public const int TimeCritical = 15;
    public const uint HighResolutionTimer = 2, AllTimerAccess = 0x1F0003;
    public const uint Forever = uint.MaxValue;
    public const uint HardMinimum = 1, SoftMaximum = 8;
    private const string Library = "kernel32";

    [LibraryImport(Library, SetLastError = true)]
    public static partial nint CreateThread(void* attributes, nuint stack, delegate* unmanaged<void*, void*> start, void* argument, uint flags, uint* id);

    [LibraryImport(Library, SetLastError = true)]
    public static partial int SetThreadPriority(nint thread, int priority);

    [LibraryImport(Library, EntryPoint = "CreateSemaphoreW")]
    public static partial nint CreateSemaphore(void* attributes, int count, int most, char* name);

    [LibraryImport(Library)]
    public static partial int ReleaseSemaphore(nint semaphore, int count, int* before);

    [LibraryImport(Library)]
    public static partial uint WaitForSingleObject(nint handle, uint milliseconds);

    [LibraryImport(Library)]
    public static partial int CloseHandle(nint handle);

    [LibraryImport(Library, EntryPoint = "CreateWaitableTimerExW")]
    public static partial nint CreateWaitableTimer(void* attributes, char* name, uint flags, uint access);

    [LibraryImport(Library)]
    public static partial int SetWaitableTimer(nint timer, long* due, int period, void* completion, void* argument, int resume);

    [LibraryImport(Library)]
    public static partial nint GetCurrentProcess();

    [LibraryImport(Library, SetLastError = true)]
    public static partial int SetProcessWorkingSetSizeEx(nint process, nuint least, nuint most, uint flags);
}
