using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Host;

/// <summary>An event a plugin sent; id and value where it is a parameter's.</summary>
internal readonly record struct SentEvent(uint Time, EventType Type, uint Flags, uint ParamId, double Value);
