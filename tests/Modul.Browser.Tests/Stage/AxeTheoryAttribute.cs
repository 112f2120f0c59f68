namespace Modul.Browser.Tests.Stage;

/// <summary>A test that has axe-core look at the page.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AxeTheoryAttribute : TheoryAttribute
{
    public AxeTheoryAttribute() =>
        Skip = Chromium.Missing ?? (File.Exists(Script) ? null : "needs axe-core: ./test installs it where npm is there");

    /// <summary>axe-core's script.</summary>
    public static string Script { get; } = Repository.At("artifacts", "npm", "node_modules", "axe-core", "axe.min.js");
}
