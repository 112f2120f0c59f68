using System.Runtime.InteropServices;
using Modul.Live.Tests.Stage;

namespace Modul.Clap.Tests.Checks;

/// <summary>A test that loads a plugin.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ClapFactAttribute : FactAttribute
{
    public ClapFactAttribute() => Skip = Missing;

    /// <summary>What this machine lacks, or null.</summary>
    public static string? Missing { get; } = FindMissing();

    private static string? FindMissing()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64) return "needs Linux on x86-64";
        return Shell.Has("cc") ? null : "needs a C compiler: cc is not on the path";
    }
}
