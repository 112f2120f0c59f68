using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Modul.Core.Tests.Mixing;

/// <summary>
/// The kernels in a process without vector instructions beside the kernels in this one. (On a machine that has none, both are the portable path.)
/// </summary>
public sealed class PortableKernelTests
{
    [Fact]
    public void The_portable_path_gives_the_samples_of_the_vector_path_bit_for_bit()
    {
        Dictionary<string, string> portable = Run("0");
        portable.Remove("Vector256", out string? vectors).ShouldBeTrue();
        vectors.ShouldBe("False");
        portable.ShouldBe(KernelHashes.All(), ignoreOrder: true);
    }

    [Fact]
    public void The_hashes_tell_kernels_and_samples_apart()
    {
        IReadOnlyDictionary<string, string> hashes = KernelHashes.All();
        hashes.ShouldBe(KernelHashes.All());
        hashes.Where(entry => entry.Key != "overdub").Select(entry => entry.Value).ShouldBeUnique();
        hashes["overdub"].ShouldBe(hashes["overdub past the caches"]);
    }

    private static Dictionary<string, string> Run(string intrinsics)
    {
        string assembly = typeof(PortableKernelTests).Assembly.Location;
        string dotnet = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var start = new ProcessStartInfo(Path.GetFullPath(dotnet), ["exec", assembly]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["DOTNET_STARTUP_HOOKS"] = assembly;
        start.Environment["DOTNET_EnableHWIntrinsic"] = intrinsics;
        using Process process = Process.Start(start)!;
        string printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        return printed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }
}
