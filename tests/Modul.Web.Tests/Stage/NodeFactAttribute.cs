namespace Modul.Web.Tests.Stage;

/// <summary>A test that node runs.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = IsThere ? null : "needs node: it is not on the path";

    private static bool IsThere => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "node")));
}
