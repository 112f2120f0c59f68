namespace Modul.Clap.Tests.Checks;

/// <summary>A plugin to check.</summary>
public sealed class Subject
{
    private readonly Func<string> _find;

    private Subject(string name, string id, Func<string> find)
    {
        Name = name;
        Id = id;
        _find = find;
    }

    /// <summary>What this repository publishes.</summary>
    public static Subject Modul { get; } = new("Modul", "org.modul.looper", FindModul);

    /// <summary>A small looper in C that does all of it right, so that a check is known to be fulfillable.</summary>
    public static Subject Reference { get; } = Guilty("reference");

    public string Name { get; }

    public string Id { get; }

    public string Path => _find();

    /// <summary>The same in C with one thing done wrong, by name: see <c>tests/native/badclap/looper.h</c>.</summary>
    public static Subject Guilty(string deed) => new(deed, "org.modul.reference", () => BadClap.Of(deed));

    public override string ToString() => Name;

    private static string FindModul()
    {
        string path = Repository.At("artifacts", "clap", "Modul.clap");
        return File.Exists(path) ? path : throw new FileNotFoundException("artifacts/clap/Modul.clap is missing: build plugin/Modul.Clap first");
    }
}
