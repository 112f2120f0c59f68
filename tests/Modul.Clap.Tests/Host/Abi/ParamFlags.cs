namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/params.h</c>: clap_param_info_flags.</summary>
[Flags]
internal enum ParamFlags : uint
{
    None = 0,
    Stepped = 1 << 0,
    Periodic = 1 << 1,
    Hidden = 1 << 2,
    ReadOnly = 1 << 3,
    Bypass = 1 << 4,
    Automatable = 1 << 5,
    AutomatablePerNoteId = 1 << 6,
    AutomatablePerKey = 1 << 7,
    AutomatablePerChannel = 1 << 8,
    AutomatablePerPort = 1 << 9,
    Modulatable = 1 << 10,
    ModulatablePerNoteId = 1 << 11,
    ModulatablePerKey = 1 << 12,
    ModulatablePerChannel = 1 << 13,
    ModulatablePerPort = 1 << 14,
    RequiresProcess = 1 << 15,
    Enum = 1 << 16,
}
