using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Install;

/// <summary>A test that makes an installer of its own and runs it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NsisFactAttribute : FactAttribute
{
    public NsisFactAttribute() =>
        Skip = OperatingSystem.IsWindows() ? "would install on this machine: tried under Wine" : Wine.WhyNot() ?? Wine.Lacks("makensis");
}
