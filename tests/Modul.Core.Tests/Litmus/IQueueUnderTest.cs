using Modul.Core.Control;

namespace Modul.Core.Tests.Litmus;

/// <summary>A queue of many producers and one consumer, sound or broken.</summary>
internal interface IQueueUnderTest
{
    bool TryAdd(in Command command);

    bool TryTake(out Command command);
}
