using System.Runtime.InteropServices;

namespace Modul.Live.Tests.Stage;

/// <summary>Sends signals.</summary>
internal static partial class Signal
{
    private const int SigHup = 1, SigInt = 2, SigTerm = 15, SigCont = 18, SigStop = 19;

    public static void Interrupt(int process) => Send(process, SigInt);

    public static void Terminate(int process) => Send(process, SigTerm);

    /// <summary>Tells it that its terminal was closed.</summary>
    public static void HangUp(int process) => Send(process, SigHup);

    public static void Freeze(int process) => Send(process, SigStop);

    public static void Thaw(int process) => Send(process, SigCont);

    private static void Send(int process, int signal) => Kill(process, signal).ShouldBe(0);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
