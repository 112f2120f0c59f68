using System.Runtime.InteropServices;

namespace Modul.Live.Tests.Stage;

/// <summary>Sends signals.</summary>
internal static partial class Signal
{
    private const int SigInt = 2, SigTerm = 15;

    public static void Interrupt(int process) => Send(process, SigInt);

    public static void Terminate(int process) => Send(process, SigTerm);

    private static void Send(int process, int signal) => Kill(process, signal).ShouldBe(0);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
