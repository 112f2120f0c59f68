using System.Net;

namespace Modul.Standalone.Web.Guards;

/// <summary>
/// Bounds how often something happens for each address and for all together. Addresses share a fixed number of buckets by a hash that nobody outside knows:
/// it never grows, and forgets nobody who has been too often. [any]
/// </summary>
internal sealed class AddressRates(Rate each, Rate all, TimeProvider time)
{
    private const int Slots = 1024;

    private readonly Lock _lock = new();
    private readonly TokenBucket[] _each = new TokenBucket[Slots];
    private TokenBucket _all;

    /// <summary>Counts one of an address; false where it is one too many.</summary>
    public bool TryTake(IPAddress? address)
    {
        lock (_lock) return _each[SlotOf(address)].TryTake(each, time) && _all.TryTake(all, time);
    }

    /// <summary>Whether an address may do it once more; nothing is counted.</summary>
    public bool HasOne(IPAddress? address)
    {
        lock (_lock) return _each[SlotOf(address)].HasOne(each, time);
    }

    /// <summary>Whole seconds, 1 at least, after which an address that was refused may do it again.</summary>
    public int Wait(IPAddress? address)
    {
        lock (_lock) return (int)Math.Max(1, Math.Ceiling(Math.Max(_each[SlotOf(address)].Wait(each, time), _all.Wait(all, time))));
    }

    private static int SlotOf(IPAddress? address)
    {
        var hash = new HashCode(); // seeded anew in every process
        hash.AddBytes(Network.Of(address).GetAddressBytes());
        return (int)((uint)hash.ToHashCode() % Slots);
    }
}
