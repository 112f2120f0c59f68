namespace Modul.Standalone.Tests.Stage;

/// <summary>The repository the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string At(params string[] names) => Path.Combine([Root, .. names]);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Modul.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests run outside of the repository"));
}
