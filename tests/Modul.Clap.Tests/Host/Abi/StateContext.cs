namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/state-context.h</c>.</summary>
internal enum StateContext : uint
{
    None = 0,
    Preset = 1,
    Duplicate = 2,
    Project = 3,
}
