namespace Modul.Windows.Tests.Stage;

/// <summary>As <see cref="WineFactAttribute"/>, for a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WineTheoryAttribute : TheoryAttribute
{
    public WineTheoryAttribute(params string[] programs) => Skip = Wine.WhyNot(programs);
}
