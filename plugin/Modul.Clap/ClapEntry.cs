using System.Runtime.InteropServices;

namespace Modul.Clap;

/// <summary>What clap_entry.c hands on.</summary>
internal static unsafe class ClapEntry
{
    [UnmanagedCallersOnly(EntryPoint = "modul_clap_init")]
    private static byte Init(byte* path) => 1;

    // Hosts may come and go as they like: what is set up once is the same for every one of them, and stays.
    [UnmanagedCallersOnly(EntryPoint = "modul_clap_deinit")]
    private static void Deinit()
    {
    }

    [UnmanagedCallersOnly(EntryPoint = "modul_clap_get_factory")]
    private static void* GetFactory(byte* id) => Text.Is(id, "clap.plugin-factory"u8) ? PluginFactory.Table : null;
}
