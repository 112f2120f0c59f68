namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/entry.h</c>: what the symbol <c>clap_entry</c> is.</summary>
internal unsafe struct ClapEntry
{
    public ClapVersion Version;
    public delegate* unmanaged[Cdecl]<byte*, byte> Init;
    public delegate* unmanaged[Cdecl]<void> Deinit;
    public delegate* unmanaged[Cdecl]<byte*, void*> GetFactory;
}
