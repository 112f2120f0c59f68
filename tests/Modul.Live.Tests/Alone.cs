[assembly: CollectionBehavior(MaxParallelThreads = 4)]

namespace Modul.Live.Tests;

/// <summary>
/// Tests that have the machine's two or more cores for themselves, one after the other. The long ones beside them wait for servers that wait for them: of
/// those, four classes run at a time.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
