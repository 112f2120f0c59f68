namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/ext/audio-ports.h</c>.</summary>
[Flags]
internal enum PortFlags : uint
{
    None = 0,
    Main = 1 << 0,
    Supports64 = 1 << 1,
    Prefers64 = 1 << 2,
    RequiresCommonSampleSize = 1 << 3,
}
