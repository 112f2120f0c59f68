using Modul.Live.Tests.Stage;

namespace Modul.Clap.Tests.Native;

/// <summary>A theory that runs a program on another CPU.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EmulatorTheoryAttribute : TheoryAttribute
{
    public EmulatorTheoryAttribute() =>
        Skip = NativeTools.MissingCompiler ?? (Shell.Has("qemu-x86_64") ? null : "needs an emulator: qemu-x86_64 (qemu-user) is not on the path");
}
