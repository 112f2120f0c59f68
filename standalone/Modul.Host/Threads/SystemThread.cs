using System.Runtime.InteropServices;

namespace Modul.Host.Threads;

/// <summary>A thread as the system gives it: created, given a real-time priority, waited for. [control]</summary>
internal static unsafe class SystemThread
{
    /// <summary>Starts one; gives what it is known by.</summary>
    /// <exception cref="IOException">There is none to be had.</exception>
    public static nuint Start(delegate* unmanaged<void*, void*> run, void* argument)
    {
        nuint thread;
        int error = 0;
        if (OperatingSystem.IsWindows())
        {
            thread = (nuint)Kernel32.CreateThread(null, 0, run, argument, 0, null);
            if (thread == 0) error = Marshal.GetLastPInvokeError();
        }
        else
        {
            error = LibC.ThreadCreate(&thread, null, run, argument);
        }
        return error == 0 ? thread : throw new IOException($"no thread to be had for the audio (error {error})");
    }

    /// <summary>Gives it a real-time priority, 1 to 99 (Windows has one, the highest); gives 0, or the error number of the refusal.</summary>
    public static int Prefer(nuint thread, int priority)
    {
        if (!OperatingSystem.IsWindows()) return LibC.ThreadSchedule(thread, LibC.Fifo, &priority);
        return Kernel32.SetThreadPriority((nint)thread, Kernel32.TimeCritical) != 0 ? 0 : Marshal.GetLastPInvokeError();
    }

    /// <summary>Waits for its end.</summary>
    public static void Join(nuint thread)
    {
        if (OperatingSystem.IsWindows())
        {
            _ = Kernel32.WaitForSingleObject((nint)thread, Kernel32.Forever);
            _ = Kernel32.CloseHandle((nint)thread);
        }
        else
        {
            _ = LibC.ThreadJoin(thread, null);
        }
    }
}
