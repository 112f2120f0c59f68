using System.Runtime.InteropServices;

namespace Modul.Host.Threads;

/// <summary>Windows' scheduler of multimedia threads.</summary>
internal static unsafe partial class Avrt
{
    public const int Critical = 2;
    private const string Library = "avrt";

    [LibraryImport(Library, EntryPoint = "AvSetMmThreadCharacteristicsW", StringMarshalling = StringMarshalling.Utf16)]
    public static partial nint Join(string task, uint* index);

    [LibraryImport(Library, EntryPoint = "AvSetMmThreadPriority")]
    public static partial int SetPriority(nint membership, int priority);

    [LibraryImport(Library, EntryPoint = "AvRevertMmThreadCharacteristics")]
    public static partial int Leave(nint membership);
}
