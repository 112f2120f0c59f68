using System.Net;
using System.Net.Sockets;

namespace Modul.Standalone.Web.Guards;

/// <summary>Who counts as one. [any]</summary>
internal static class Network
{
    private const int Bytes = 8; // of an IPv6 address: who has one has a whole network of them

    /// <summary>An IPv4 address as it is, however it came; the network of an IPv6 address; no address for none.</summary>
    public static IPAddress Of(IPAddress? address)
    {
        if (address is null) return IPAddress.None;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        byte[] bytes = address.GetAddressBytes();
        bytes.AsSpan(Bytes).Clear();
        return new IPAddress(bytes);
    }
}
