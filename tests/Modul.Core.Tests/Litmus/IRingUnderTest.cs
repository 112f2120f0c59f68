namespace Modul.Core.Tests.Litmus;

/// <summary>A ring between one producer and one consumer, sound or broken.</summary>
internal interface IRingUnderTest
{
    bool TryAdd(Twins item);

    bool TryTake(out Twins item);
}
