namespace Modul.Windows.Tests.Install;

/// <summary>A test of the .deb.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DebFactAttribute : FactAttribute
{
    public DebFactAttribute() => Skip = OperatingSystem.IsLinux() ? Packages.WhyNot(Packages.Deb) : "needs Linux";
}
