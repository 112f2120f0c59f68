using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Modul.Standalone.Web.Guards;

/// <summary>
/// Lets requests in that are meant for this server and come from its own page or from no page at all. A name that somebody else's server resolves to this
/// machine (DNS rebinding) does not stand in <c>Host</c> as one of this machine's own; another page's script says where it comes from in <c>Origin</c>. [any]
/// </summary>
internal static class Doorkeeper
{
    private const int HttpPort = 80;

    /// <summary>Why a request is turned away; null where it is not.</summary>
    public static string? Refusal(HttpContext context)
    {
        IHeaderDictionary headers = context.Request.Headers;
        if (headers.Host.Count != 1 || !IsOwn(context.Request.Host, context.Connection))
            return "'Host' is no address of this server, expected the one that Modul tells";
        if (headers.Origin.Count > 0 && !IsOwnOrigin(headers.Origin, context.Request.Host))
            return "'Origin' is another page, expected this server's own";
        if (headers.TryGetValue("Sec-Fetch-Site", out StringValues site) && site is not ["same-origin"] and not ["none"])
            return "'Sec-Fetch-Site' is another page, expected same-origin or none";
        return null;
    }

    /// <summary>Whether a Host header names the address that the connection reached: as a number, or by a name that is this machine's own.</summary>
    public static bool IsOwn(HostString host, ConnectionInfo connection)
    {
        if (connection.LocalIpAddress is not { } local || (host.Port ?? HttpPort) != connection.LocalPort) return false;
        IPAddress reached = Plain(local);
        if (IPAddress.TryParse(host.Host.Trim('[', ']'), out IPAddress? literal)) return Plain(literal).Equals(reached) && IsWritten(literal, host.Host);
        if (IPAddress.IsLoopback(reached)) return IsName(host.Host, "localhost");
        return IsName(host.Host, Environment.MachineName) || IsName(host.Host, Environment.MachineName + ".local");
    }

    // IPAddress takes '127.1' and '0x7f.1' too; browsers write an address out.
    private static bool IsWritten(IPAddress literal, string host) => literal.AddressFamily == AddressFamily.InterNetworkV6 || literal.ToString() == host;

    private static bool IsName(string host, string name) => host.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsOwnOrigin(StringValues origin, HostString host) =>
        origin is [{ } only] && only.Equals("http://" + WithoutUsualPort(host), StringComparison.OrdinalIgnoreCase);

    // Browsers leave the usual port out of both.
    private static string WithoutUsualPort(HostString host) => host.Port == HttpPort ? host.Host : host.Value!;

    // Through a socket of both families an IPv4 address comes as ::ffff:1.2.3.4; a scope is the machine's own matter.
    private static IPAddress Plain(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? new IPAddress(address.GetAddressBytes()) : address;
    }
}
