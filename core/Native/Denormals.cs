using System.Runtime.InteropServices;

namespace Modul.Core.Native;

/// <summary>
/// Flush-to-zero and denormals-are-zero of the calling thread. C# cannot reach the register; on Windows its C runtime does, elsewhere a native library brings
/// two lines of C for it (Native.targets links both in), a program alone goes without: the engine keeps denormals out of what it stores anyway. [audio]
/// </summary>
internal static unsafe partial class Denormals
{
    private const uint DenormalMask = 0x0300_0000, DenormalsFlushed = 0x0100_0000;

    /// <summary>Sets both and gives what was set before.</summary>
    public static uint Flush() => OperatingSystem.IsWindows() ? FlushOnWindows() : FlushElsewhere();

    /// <summary>Puts back what was set before.</summary>
    public static void Restore(uint before)
    {
        uint now;
        if (OperatingSystem.IsWindows()) _ = Control(&now, before, DenormalMask);
        else RestoreElsewhere(before);
    }

    private static uint FlushOnWindows()
    {
        uint before, now;
        _ = Control(&before, 0, 0);
        _ = Control(&now, DenormalsFlushed, DenormalMask);
        return before;
    }

    [LibraryImport("ucrtbase", EntryPoint = "_controlfp_s")]
    private static partial int Control(uint* now, uint value, uint mask);

#if MODUL_NATIVE
    [LibraryImport("modul-denormals", EntryPoint = "modul_flush_denormals"), SuppressGCTransition]
    private static partial uint FlushElsewhere();

    [LibraryImport("modul-denormals", EntryPoint = "modul_restore_denormals"), SuppressGCTransition]
    private static partial void RestoreElsewhere(uint before);
#else
    private static uint FlushElsewhere() => 0;

    private static void RestoreElsewhere(uint before)
    {
    }
#endif
}
