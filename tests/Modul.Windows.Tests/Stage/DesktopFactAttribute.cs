namespace Modul.Windows.Tests.Stage;

/// <summary>As <see cref="WineFactAttribute"/>, for a test that clicks in a window and photographs it: not on Windows, where the desktop may be in use.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DesktopFactAttribute : FactAttribute
{
    public DesktopFactAttribute(params string[] programs) =>
        Skip = OperatingSystem.IsWindows() ? "clicks and screenshots are tried under Wine" : Wine.WhyNot(programs) ?? Wine.Lacks("xdotool") ?? Wine.Lacks("import");
}
