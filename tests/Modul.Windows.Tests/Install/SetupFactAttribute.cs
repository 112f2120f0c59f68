using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Install;

/// <summary>A test of the installer as it is packed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SetupFactAttribute : FactAttribute
{
    public SetupFactAttribute() =>
        Skip = OperatingSystem.IsWindows() ? "would install on this machine: tried under Wine" : Wine.WhyNot("modul") ?? Packages.WhyNot(Packages.Setup);
}
