using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Modul.Standalone.Stage;
using Modul.Standalone.Web.Pairing;

namespace Modul.Standalone.Web;

/// <summary>Finds the address that is told for a server. [control]</summary>
internal static class PageAddresses
{
    /// <summary>The page's address; with a token the one to pair by, too.</summary>
    public static PageAddress Of(PageListener listener, PairingToken? token)
    {
        string url = $"http://{WebAddress.Text(Told(listener.Asked.Address), listener.Port)}/";
        return new PageAddress(url, token is null ? null : $"{url}?token={token.Text}", token?.Grouped);
    }

    private static IPAddress Told(IPAddress asked)
    {
        bool all = asked.Equals(IPAddress.Any) || asked.Equals(IPAddress.IPv6Any);
        if (!all) return asked;
        return OfNetwork() ?? (asked.Equals(IPAddress.Any) ? IPAddress.Loopback : IPAddress.IPv6Loopback);
    }

    /// <summary>The address that other devices most likely reach: of the interface that leads out, else of any that is up.</summary>
    private static IPAddress? OfNetwork()
    {
        try
        {
            return NetworkInterface.GetAllNetworkInterfaces()
                .Where(one => one is { OperationalStatus: OperationalStatus.Up, NetworkInterfaceType: not NetworkInterfaceType.Loopback })
                .Select(one => one.GetIPProperties())
                .OrderByDescending(one => one.GatewayAddresses.Any(gateway => !gateway.Address.Equals(IPAddress.Any)))
                .SelectMany(one => one.UnicastAddresses)
                .Select(one => one.Address)
                .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork);
        }
        catch (NetworkInformationException)
        {
            return null;
        }
    }
}
