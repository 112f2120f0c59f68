#if MODUL_NATIVE
using System.Runtime.InteropServices;
#endif

namespace Modul.Core.Native;

/// <summary>
/// Flush-to-zero and denormals-are-zero of the calling thread. C# cannot reach the register; a native library brings two lines of C for it
/// (Native.targets links both in), a program alone goes without: the engine keeps denormals out of what it stores anyway. [audio]
/// </summary>
internal static unsafe partial class Denormals
{
#if MODUL_NATIVE
    /// <summary>Sets both and gives what was set before.</summary>
    [LibraryImport("modul-denormals", EntryPoint = "modul_flush_denormals"), SuppressGCTransition]
    public static partial uint Flush();

    /// <summary>Puts back what was set before.</summary>
    [LibraryImport("modul-denormals", EntryPoint = "modul_restore_denormals"), SuppressGCTransition]
    public static partial void Restore(uint before);
#else
    /// <summary>Does nothing here.</summary>
    public static uint Flush() => 0;

    /// <summary>Does nothing here.</summary>
    public static void Restore(uint before)
    {
    }
#endif
}
