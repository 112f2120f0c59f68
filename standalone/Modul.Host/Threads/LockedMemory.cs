using System.Runtime.InteropServices;

namespace Modul.Host.Threads;

/// <summary>Keeps the process's memory from being swapped out. [control]</summary>
internal static unsafe class LockedMemory
{
    private const nuint Spare = 64 << 20;

    /// <summary>
    /// Locks what is there and what will be. Windows locks nothing that is yet to come: there a hard minimum is set under which the process's memory is not
    /// swapped out, for what it has and so many bytes more. Gives 0, or the error number.
    /// </summary>
    public static int Take(long bytes)
    {
        if (OperatingSystem.IsWindows()) return TakeWorkingSet((nuint)bytes);
        return LibC.LockMemory(LibC.LockCurrent | LibC.LockFuture | LibC.LockOnFault) == 0 ? 0 : Marshal.GetLastPInvokeError();
    }

    private static int TakeWorkingSet(nuint bytes)
    {
        nuint least = (nuint)Environment.WorkingSet + bytes;
        int set = Kernel32.SetProcessWorkingSetSizeEx(Kernel32.GetCurrentProcess(), least, least + Spare, Kernel32.HardMinimum | Kernel32.SoftMaximum);
        return set != 0 ? 0 : Marshal.GetLastPInvokeError();
    }
}
