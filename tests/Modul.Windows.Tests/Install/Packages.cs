using System.Xml.Linq;

namespace Modul.Windows.Tests.Install;

/// <summary>What ./modul package made for the tests, in artifacts/package/out.</summary>
internal static class Packages
{
    /// <summary>The version that Directory.Build.props gives everything.</summary>
    public static string Version { get; } = XDocument.Load(Repository.At("Directory.Build.props")).Descendants("Version").Single().Value;

    public static string Deb => At($"modul_{Version}_amd64.deb");

    public static string Tarball => At($"modul-{Version}-linux-x64.tar.gz");

    public static string Setup => At($"modul-{Version}-windows-x64-setup.exe");

    /// <summary>What they were packed from.</summary>
    public static string Stage(params string[] names) => Repository.At(["artifacts", "package", .. names]);

    public static string At(string file) => Stage("out", file);

    /// <summary>Why a package cannot be tried; null where it can.</summary>
    public static string? WhyNot(string file) => File.Exists(file) ? null : $"needs {Path.GetRelativePath(Repository.Root, file)}: ./modul package --fast --output artifacts/package/out";
}
