using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Modul.Host;
using Modul.Host.Shared;

namespace Modul.Standalone.Live;

/// <summary>
/// Finds the audio half: the native library beside the program, with a runtime of its own; else the same code in this runtime, whose collector can then
/// reach the audio. [control]
/// </summary>
internal static unsafe class HostLibrary
{
    /// <summary>The library's file.</summary>
    public static string FileName => OperatingSystem.IsWindows() ? "modul-host.dll" : "libmodul-host.so";

    /// <summary>The audio half's calls, and why they are this runtime's own; null where they are not.</summary>
    /// <exception cref="IOException">There is no audio half for this system.</exception>
    public static HostTable Load(out string? inProcess)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
            throw new IOException("playing live is there for Linux and Windows; 'render' runs everywhere");
        HostTable table;
        string path = Path.Combine(AppContext.BaseDirectory, FileName);
        inProcess = Obstacle(path);
        if (inProcess is null && NativeLibrary.TryLoad(path, out nint library) && NativeLibrary.TryGetExport(library, "modul_host_table", out nint fill))
        {
            ((delegate* unmanaged<HostTable*, void>)fill)(&table);
            return table;
        }
        inProcess ??= $"{FileName} cannot be loaded";
        return InProcess();
    }

    /// <summary>The same code in this runtime.</summary>
    public static HostTable InProcess()
    {
        HostTable table;
        HostExports.Fill(&table);
        return table;
    }

    // Without AVX2 the library would end the process at its first call.
    private static string? Obstacle(string path)
    {
        if (!File.Exists(path)) return "the native audio half was not built";
        return RuntimeInformation.ProcessArchitecture == Architecture.X64 && !Avx2.IsSupported ? "this processor has no AVX2" : null;
    }
}
