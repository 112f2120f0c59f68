using System.Runtime.InteropServices;

namespace Modul.Standalone;

/// <summary>What stands at a name that is to be written. [control]</summary>
internal static unsafe partial class RegularFile
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint TypeAndMode = 3; // STATX_TYPE | STATX_MODE
    private const int StatxBytes = 256, ModeAt = 28; // of struct statx, the same on every architecture
    private const int TypeMask = 0xF000, Regular = 0x8000; // S_IFMT, S_IFREG

    /// <summary>Where a link leads to; the name itself where it is none.</summary>
    public static string Behind(string file) => new FileInfo(file).LinkTarget is null ? file : File.ResolveLinkTarget(Path.GetFullPath(file), returnFinalTarget: true)!.FullName;

    /// <summary>Whether a device, a pipe or a socket stands there: a file that took its name would take its place.</summary>
    public static bool IsOther(string file)
    {
        if (!OperatingSystem.IsLinux()) return false;
        byte* found = stackalloc byte[StatxBytes];
        return Statx(CurrentFolder, file, 0, TypeAndMode, found) == 0 && (*(ushort*)(found + ModeAt) & TypeMask) != Regular;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string file, int flags, uint mask, byte* found);
}
