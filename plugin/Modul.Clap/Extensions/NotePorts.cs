using System.Runtime.InteropServices;
using Modul.Clap.Abi;

namespace Modul.Clap.Extensions;

/// <summary>One input for notes, pedals and knobs. [main]</summary>
internal static unsafe class NotePorts
{
    public static ClapPluginNotePorts* Table { get; } = Immortal.Of(new ClapPluginNotePorts { Count = &Count, Get = &Get });

    [UnmanagedCallersOnly]
    private static uint Count(ClapPlugin* plugin, byte isInput) => isInput != 0 ? 1u : 0u;

    [UnmanagedCallersOnly]
    private static byte Get(ClapPlugin* plugin, uint index, byte isInput, ClapNotePortInfo* info)
    {
        if (info is null || isInput == 0 || index != 0) return 0;
        *info = new ClapNotePortInfo
        {
            Id = 0,
            SupportedDialects = Abi.Clap.DialectClap | Abi.Clap.DialectMidi,
            PreferredDialect = Abi.Clap.DialectMidi, // pedals and knobs are controllers
        };
        Text.Write("Pedals and pads", info->Name, Abi.Clap.NameBytes);
        return 1;
    }
}
