namespace Modul.Clap.Tests.Host.Abi;

/// <summary><c>clap/events.h</c>: clap_transport_flags.</summary>
[Flags]
internal enum TransportFlags : uint
{
    None = 0,
    HasTempo = 1 << 0,
    HasBeats = 1 << 1,
    HasSeconds = 1 << 2,
    HasTimeSignature = 1 << 3,
    Playing = 1 << 4,
    Recording = 1 << 5,
    LoopActive = 1 << 6,
    PreRoll = 1 << 7,
}
