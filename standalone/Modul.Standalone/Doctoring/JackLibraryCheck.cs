namespace Modul.Standalone.Doctoring;

/// <summary>Whether there is a libjack to talk to a server with.</summary>
internal sealed class JackLibraryCheck(IJackProbe jack) : ICheck
{
    public string Name => "JACK library";

    public Finding Look()
    {
        if (!jack.HasLibrary) return Finding.Bad(this, "libjack.so.0 is not to be loaded", "sudo apt install libjack-jackd2-0, or pipewire-jack");
        return Finding.Good(this, jack.LibraryVersion is { } version ? $"libjack.so.0, version {version}" : "libjack.so.0");
    }
}
