namespace Modul.Windows.Tests.Install;

/// <summary>A test of the tarball.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TarballFactAttribute : FactAttribute
{
    public TarballFactAttribute() => Skip = OperatingSystem.IsLinux() ? Packages.WhyNot(Packages.Tarball) : "needs Linux";
}
