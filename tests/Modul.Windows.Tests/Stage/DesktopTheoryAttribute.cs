namespace Modul.Windows.Tests.Stage;

/// <summary>As <see cref="DesktopFactAttribute"/>, for a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DesktopTheoryAttribute : TheoryAttribute
{
    public DesktopTheoryAttribute(params string[] programs) => Skip = new DesktopFactAttribute(programs).Skip;
}
