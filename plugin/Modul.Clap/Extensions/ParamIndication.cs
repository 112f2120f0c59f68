using System.Runtime.InteropServices;
using Modul.Clap.Abi;
using Modul.Plugin;

namespace Modul.Clap.Extensions;

/// <summary>What the host tells of knobs that are mapped to a parameter and of automation on it. [main]</summary>
internal static unsafe class ParamIndication
{
    public static ClapPluginParamIndication* Table { get; } =
        Immortal.Of(new ClapPluginParamIndication { SetMapping = &SetMapping, SetAutomation = &SetAutomation });

    [UnmanagedCallersOnly]
    private static void SetMapping(ClapPlugin* plugin, uint id, byte has, ClapColor* color, byte* label, byte* description)
    {
        int index = Instance.Parameters.IndexOf(id);
        if (index >= 0) LooperPlugin.Of(plugin).Indications[index].Map(has != 0, color, Text.Read(label));
    }

    [UnmanagedCallersOnly]
    private static void SetAutomation(ClapPlugin* plugin, uint id, uint state, ClapColor* color)
    {
        int index = Instance.Parameters.IndexOf(id);
        if (index >= 0) LooperPlugin.Of(plugin).Indications[index].Automate(state, color);
    }
}
