using System.Net;
using System.Net.Sockets;

namespace Modul.Standalone.Web;

/// <summary>The port of the page, taken before anything sounds, so that a port that cannot be had is told first. [control]</summary>
internal sealed class PageListener : IDisposable
{
    // A slow client is sent the newest moment: what the system keeps for it must be little. What is accepted inherits it.
    private const int SendBuffer = 16 * 1024;
    private const int Backlog = 128;

    private PageListener(WebAddress asked, Socket socket)
    {
        (Asked, Socket) = (asked, socket);
        Port = ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    /// <summary>What was asked for.</summary>
    public WebAddress Asked { get; }

    /// <summary>The port that was taken.</summary>
    public int Port { get; }

    /// <summary>Whether another port than the usual one had to be taken.</summary>
    public bool Moved => Asked.Port != 0 && Port != Asked.Port;

    /// <summary>It listens; nobody accepts yet.</summary>
    public Socket Socket { get; }

    /// <summary>Takes the port; where the usual one is busy and nobody named it, any that is free.</summary>
    /// <exception cref="BadInputException">It cannot be had.</exception>
    public static PageListener Take(WebAddress asked)
    {
        try
        {
            return new PageListener(asked, Listen(asked.Address, asked.Port));
        }
        catch (SocketException problem) when (asked.Given)
        {
            throw new BadInputException($"--web: {asked} cannot be had: {problem.Message}");
        }
        catch (SocketException)
        {
            return new PageListener(asked, Listen(asked.Address, 0));
        }
    }

    public void Dispose() => Socket.Dispose();

    private static Socket Listen(IPAddress address, int port)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (OperatingSystem.IsWindows()) socket.ExclusiveAddressUse = true; // else another program could take the port over
            if (address.Equals(IPAddress.IPv6Any)) socket.DualMode = true;
            socket.SendBufferSize = SendBuffer;
            socket.Bind(new IPEndPoint(address, port));
            socket.Listen(Backlog);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
