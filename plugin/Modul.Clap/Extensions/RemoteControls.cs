using System.Runtime.InteropServices;
using Modul.Clap.Abi;
using Modul.Plugin;

namespace Modul.Clap.Extensions;

/// <summary>Pages of eight parameters for hardware: one of the whole looper, one for each tape. [main]</summary>
internal static unsafe class RemoteControls
{
    private const int PerPage = 8, TapeIds = 100;

    public static ClapPluginRemoteControls* Table { get; } = Immortal.Of(new ClapPluginRemoteControls { Count = &Count, Get = &Get });

    // Selected tape, play-through, metronome and its level, quantize, sync, merge, clear all.
    private static ReadOnlySpan<uint> OfLooper => [1, 2, 3, 4, 5, 6, 20, 21];

    // Volume, pan, feedback, mute, solo, record, overdub, undo.
    private static ReadOnlySpan<uint> OfTape => [1, 2, 5, 3, 4, 20, 21, 25];

    [UnmanagedCallersOnly]
    private static uint Count(ClapPlugin* plugin) => 1 + Instance.Tapes;

    [UnmanagedCallersOnly]
    private static byte Get(ClapPlugin* plugin, uint index, ClapRemoteControlsPage* page)
    {
        if (page is null || index > Instance.Tapes) return 0;
        *page = new ClapRemoteControlsPage { Id = index };
        Text.Write(index == 0 ? "Looper" : "Tapes", page->Section, Abi.Clap.NameBytes);
        Text.Write(index == 0 ? "Looper" : $"Tape {index}", page->Name, Abi.Clap.NameBytes);
        for (int i = 0; i < PerPage; i++) page->ParamIds[i] = index == 0 ? OfLooper[i] : (index * TapeIds) + OfTape[i];
        return 1;
    }
}
