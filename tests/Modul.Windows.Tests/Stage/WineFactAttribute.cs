namespace Modul.Windows.Tests.Stage;

/// <summary>A test that runs programs for Windows, and which: names under artifacts/windows. Such a test is in the <see cref="WineGroup"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WineFactAttribute : FactAttribute
{
    public WineFactAttribute(params string[] programs) => Skip = Wine.WhyNot(programs);
}
