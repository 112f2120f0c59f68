using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Host;

/// <summary>What stands behind an event list's context.</summary>
internal unsafe struct EventTable
{
    public ClapEventHeader** Events;
    public uint Count;
}
