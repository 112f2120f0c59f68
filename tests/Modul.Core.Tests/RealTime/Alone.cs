namespace Modul.Core.Tests.RealTime;

/// <summary>Tests that run while no other does: lock contention is counted for the whole process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
