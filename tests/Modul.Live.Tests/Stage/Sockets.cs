using System.Runtime.InteropServices;

namespace Modul.Live.Tests.Stage;

/// <summary>The sockets of another process.</summary>
internal static partial class Sockets
{
    private const int PidfdOpen = 434, PidfdGetfd = 438;
    private const int SocketLevel = 1, PeerCredentials = 17, Both = 2;

    /// <summary>Shuts those of a child of this process that lead to another process: each side finds the other gone.</summary>
    public static unsafe void Shut(int process, int peer)
    {
        int handle = (int)Call(PidfdOpen, process, 0, 0), shut = 0;
        int* credentials = stackalloc int[3]; // process, user, group
        foreach (string file in Directory.GetFiles($"/proc/{process}/fd"))
        {
            int socket = (int)Call(PidfdGetfd, handle, int.Parse(Path.GetFileName(file), System.Globalization.CultureInfo.InvariantCulture), 0);
            if (socket < 0) continue;
            int size = 3 * sizeof(int);
            if (GetOption(socket, SocketLevel, PeerCredentials, credentials, &size) == 0 && credentials[0] == peer && Shutdown(socket, Both) == 0) shut++;
            _ = Close(socket);
        }
        _ = Close(handle);
        shut.ShouldBeGreaterThan(0);
    }

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial long Call(long number, long a, long b, long c);

    [LibraryImport("libc", EntryPoint = "getsockopt")]
    private static unsafe partial int GetOption(int socket, int level, int option, void* value, int* size);

    [LibraryImport("libc", EntryPoint = "shutdown")]
    private static partial int Shutdown(int socket, int how);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
