using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Modul.Standalone.Web;

/// <summary>Where the page is served.</summary>
/// <param name="Address">An address of this machine, or the one that means all of them.</param>
/// <param name="Port">1 to 65535, or 0 for any that is free.</param>
/// <param name="Given">Whether the user named it: then no other port will do.</param>
internal sealed record WebAddress(IPAddress Address, int Port, bool Given)
{
    /// <summary>The port where none is named.</summary>
    public const int DefaultPort = 8765;

    /// <summary>This machine alone.</summary>
    public static WebAddress Default { get; } = new(IPAddress.Loopback, DefaultPort, Given: false);

    /// <summary>Whether only this machine reaches it.</summary>
    public bool IsLocal => IPAddress.IsLoopback(Address);

    /// <summary>Reads <c>ADDRESS:PORT</c>; an IPv6 address stands in brackets, without an address it is this machine's own. Null where it is none of these.</summary>
    public static WebAddress? Parse(string text)
    {
        int colon = text.LastIndexOf(':');
        if (colon < 0 || !TryPort(text.AsSpan(colon + 1), out int port)) return null;
        return AddressOf(text[..colon]) is { } address ? new WebAddress(address, port, Given: true) : null;
    }

    /// <summary><c>ADDRESS:PORT</c>, as in a URL.</summary>
    public static string Text(IPAddress address, int port) => new IPEndPoint(address, port).ToString();

    public override string ToString() => Text(Address, Port);

    private static bool TryPort(ReadOnlySpan<char> text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= IPEndPoint.MaxPort;

    // IPAddress takes '1' and '0x7f.1' too; what is written in full is what was meant.
    private static IPAddress? AddressOf(string text)
    {
        if (text is "" or "localhost") return IPAddress.Loopback;
        bool bracketed = text.StartsWith('[') && text.EndsWith(']');
        string inner = bracketed ? text[1..^1] : text;
        if (!IPAddress.TryParse(inner, out IPAddress? address)) return null;
        bool six = address.AddressFamily == AddressFamily.InterNetworkV6;
        return six == bracketed && (six || address.ToString() == inner) ? address : null;
    }
}
