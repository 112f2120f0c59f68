namespace Modul.Core.Tests.Litmus;

/// <summary>Two threads hammer a ring; the consumer must see every number once, in order and whole.</summary>
public sealed class RingLitmusTests
{
    private const int Items = 5_000_000;

    [Fact]
    public void Ring_gives_every_item_once_in_order_and_whole()
    {
        using var ring = new SoundRing(64);
        Hammer(ring).ShouldBeNull();
    }

    [Fact]
    public void A_ring_that_shows_an_item_before_it_is_written_is_caught() => Hammer(new BrokenRing(64)).ShouldNotBeNull();

    private static string? Hammer(IRingUnderTest ring)
    {
        bool stop = false;
        var producer = new Thread(() =>
        {
            for (long i = 0; i < Items && !Volatile.Read(ref stop);)
                if (ring.TryAdd(Twins.Of(i))) i++;
                else Thread.Yield();
        });
        producer.Start();
        string? wrong = null;
        for (long i = 0; i < Items && wrong is null;)
        {
            if (!ring.TryTake(out Twins item))
            {
                Thread.Yield();
                continue;
            }
            if (!item.AreWhole) wrong = $"{i}: half an item";
            else if (item.Number != i) wrong = $"{i}: {item.Number} came";
            i++;
        }
        Volatile.Write(ref stop, true);
        producer.Join();
        return wrong;
    }
}
