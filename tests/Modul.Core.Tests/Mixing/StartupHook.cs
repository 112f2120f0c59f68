using System.Runtime.Intrinsics;
using Modul.Core.Tests.Mixing;

/// <summary>
/// Makes of this assembly a program that prints the kernels' hashes: a runtime that is told of it by DOTNET_STARTUP_HOOKS calls it before anything
/// else. It has to stand outside of any namespace.
/// </summary>
#pragma warning disable MA0047, CA1050
internal static class StartupHook
#pragma warning restore MA0047, CA1050
{
    public static void Initialize()
    {
        Console.WriteLine($"Vector256={Vector256.IsHardwareAccelerated}");
        foreach ((string kernel, string hash) in KernelHashes.All()) Console.WriteLine($"{kernel}={hash}");
        Environment.Exit(0);
    }
}
