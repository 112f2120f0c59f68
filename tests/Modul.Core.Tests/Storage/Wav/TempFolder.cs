namespace Modul.Core.Tests.Storage.Wav;

/// <summary>A folder of one test's own, deleted with what is in it.</summary>
internal sealed class TempFolder : IDisposable
{
    public TempFolder() => Root = Directory.CreateTempSubdirectory("modul-wav-").FullName;

    public string Root { get; }

    public string[] Names =>
        [.. Directory.EnumerateFileSystemEntries(Root).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal)];

    public string At(string name) => Path.Combine(Root, name);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
