using System.Runtime.InteropServices;

namespace Modul.Clap.Tests.Host;

/// <summary>dlopen with every symbol resolved at once, as scanners of plugins do; <see cref="NativeLibrary"/> resolves lazily.</summary>
internal static partial class SharedLibrary
{
    private const int Now = 2;

    public static nint Open(string path)
    {
        nint library = DlOpen(path, Now);
        ClapFault.When(library == 0, $"dlopen: {Marshal.PtrToStringUTF8(DlError())}");
        return library;
    }

    public static nint Find(nint library, string symbol) => DlSym(library, symbol);

    public static void Close(nint library) => ClapFault.When(DlClose(library) != 0, $"dlclose: {Marshal.PtrToStringUTF8(DlError())}");

    [LibraryImport("libc.so.6", EntryPoint = "dlopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint DlOpen(string path, int flags);

    [LibraryImport("libc.so.6", EntryPoint = "dlsym", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint DlSym(nint library, string symbol);

    [LibraryImport("libc.so.6", EntryPoint = "dlclose")]
    private static partial int DlClose(nint library);

    [LibraryImport("libc.so.6", EntryPoint = "dlerror")]
    private static partial nint DlError();
}
