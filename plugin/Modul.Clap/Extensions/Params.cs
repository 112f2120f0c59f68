using System.Runtime.InteropServices;
using Modul.Clap.Abi;
using Modul.Core.Control.Parameters;
using Modul.Plugin;

namespace Modul.Clap.Extensions;

/// <summary>The parameters, as core/Control/Parameters lists them. [main] but for flush</summary>
internal static unsafe class Params
{
    public static ClapPluginParams* Table { get; } = Immortal.Of(new ClapPluginParams
    {
        Count = &Count,
        GetInfo = &GetInfo,
        GetValue = &GetValue,
        ValueToText = &ValueToText,
        TextToValue = &TextToValue,
        Flush = &Flush,
    });

    [UnmanagedCallersOnly]
    private static uint Count(ClapPlugin* plugin) => (uint)Instance.Parameters.Count;

    [UnmanagedCallersOnly]
    private static byte GetInfo(ClapPlugin* plugin, uint index, ClapParamInfo* info)
    {
        if (info is null || index >= Instance.Parameters.Count) return 0;
        Parameter parameter = Instance.Parameters[(int)index];
        *info = new ClapParamInfo
        {
            Id = parameter.Id,
            Flags = FlagsOf(parameter),
            Min = parameter.Min,
            Max = parameter.Max,
            Default = parameter.Default,
        };
        Text.Write(parameter.FullName, info->Name, Abi.Clap.NameBytes);
        Text.Write(parameter.Module.Length == 0 ? "" : $"{parameter.Module}/{parameter.Name}", info->Module, Abi.Clap.PathBytes);
        return 1;
    }

    [UnmanagedCallersOnly]
    private static byte GetValue(ClapPlugin* plugin, uint id, double* value)
    {
        int index = Instance.Parameters.IndexOf(id);
        if (index < 0 || value is null) return 0;
        *value = LooperPlugin.Of(plugin).Instance.ValueOf(index);
        return 1;
    }

    [UnmanagedCallersOnly]
    private static byte ValueToText(ClapPlugin* plugin, uint id, double value, byte* text, uint room)
    {
        int index = Instance.Parameters.IndexOf(id);
        return index >= 0 && Text.Write(Instance.Parameters[index].TextOf(value), text, room) ? (byte)1 : (byte)0;
    }

    [UnmanagedCallersOnly]
    private static byte TextToValue(ClapPlugin* plugin, uint id, byte* text, double* value)
    {
        int index = Instance.Parameters.IndexOf(id);
        if (index < 0 || value is null || !Instance.Parameters[index].TryValueOf(Text.Read(text), out double found)) return 0;
        *value = found;
        return 1;
    }

    [UnmanagedCallersOnly]
    private static void Flush(ClapPlugin* plugin, ClapInputEvents* events, ClapOutputEvents* moves) => LooperPlugin.Of(plugin).Flush(events);

    private static uint FlagsOf(Parameter parameter)
    {
        uint flags = Abi.Clap.ParamIsAutomatable;
        if (parameter.IsAction) flags |= Abi.Clap.ParamRequiresProcess; // a press is to be at its frame
        if (parameter.Stepped) flags |= Abi.Clap.ParamIsStepped;
        if (parameter.Kind == ParameterKind.Choice) flags |= Abi.Clap.ParamIsEnum;
        if (parameter.IsBypass) flags |= Abi.Clap.ParamIsBypass;
        return flags;
    }
}
