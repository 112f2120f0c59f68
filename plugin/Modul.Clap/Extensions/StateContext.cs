using System.Runtime.InteropServices;
using Modul.Clap.Abi;

namespace Modul.Clap.Extensions;

/// <summary>What the looper holds, for what the host wants it: a preset carries no audio, a project and a duplicate do. [main]</summary>
internal static unsafe class StateContext
{
    public static ClapPluginStateContext* Table { get; } = Immortal.Of(new ClapPluginStateContext { Save = &Save, Load = &Load });

    [UnmanagedCallersOnly]
    private static byte Save(ClapPlugin* plugin, ClapOStream* stream, uint context) =>
        State.TrySave(plugin, stream, tapes: context != Abi.Clap.ForPreset) ? (byte)1 : (byte)0;

    // What was saved says itself whether it holds tapes.
    [UnmanagedCallersOnly]
    private static byte Load(ClapPlugin* plugin, ClapIStream* stream, uint context) => State.TryLoad(plugin, stream) ? (byte)1 : (byte)0;
}
