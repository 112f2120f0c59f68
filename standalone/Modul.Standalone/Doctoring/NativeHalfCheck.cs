using Modul.Standalone.Live;

namespace Modul.Standalone.Doctoring;

/// <summary>Whether the audio half was built, which no garbage collector of the program reaches.</summary>
/// <param name="folder">Where the program lies.</param>
internal sealed class NativeHalfCheck(string folder) : ICheck
{
    private static string Library => HostLibrary.FileName;

    public string Name => "native audio half";

    public Finding Look() => File.Exists(Path.Combine(folder, Library))
        ? Finding.Good(this, $"{Library} lies beside the program")
        : Finding.Warning(
            this,
            $"{Library} does not lie beside the program: the audio runs where the garbage collector can reach it",
            "sudo apt install clang zlib1g-dev, then dotnet build standalone/Modul.Standalone -c Release");
}
