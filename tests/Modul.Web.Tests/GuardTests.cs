using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Modul.Standalone;
using Modul.Standalone.Web;
using Modul.Standalone.Web.Guards;

namespace Modul.Web.Tests;

public sealed class GuardTests
{
    private readonly FakeTime _time = new();

    [Fact]
    public void An_address_has_its_burst_and_then_its_rate()
    {
        var rates = new AddressRates(new Rate(10, 5), new Rate(1000, 1000), _time);
        IPAddress one = IPAddress.Parse("10.1.2.3"), mapped = IPAddress.Parse("::ffff:10.1.2.3");
        Taken(rates, one, 20).ShouldBe(5);
        Taken(rates, mapped, 20).ShouldBe(0, "the same address");
        _time.Pass(0.35);
        Taken(rates, one, 20).ShouldBe(3);
        _time.Pass(3600);
        Taken(rates, one, 20).ShouldBe(5);
    }

    [Fact]
    public void All_together_have_theirs()
    {
        var rates = new AddressRates(new Rate(10, 5), new Rate(10, 12), _time);
        Enumerable.Range(0, 200).Sum(i => Taken(rates, new IPAddress([10, 0, (byte)i, 1]), 3)).ShouldBe(12);
    }

    [Fact]
    public void A_network_of_ipv6_counts_as_one()
    {
        var rates = new AddressRates(new Rate(10, 5), new Rate(1000, 1000), _time);
        Enumerable.Range(1, 50).Sum(i => Taken(rates, IPAddress.Parse($"2001:db8:1:2::{i:x}"), 1)).ShouldBe(5);
    }

    [Fact]
    public void A_socket_is_warned_once_a_second_and_closed_in_the_end()
    {
        var rate = new SocketRate(_time);
        SocketVerdict[] verdicts = [.. Enumerable.Range(0, 2100).Select(_ => rate.Count())];
        verdicts.Take(400).ShouldAllBe(verdict => verdict == SocketVerdict.Take);
        verdicts[400].ShouldBe(SocketVerdict.Warn);
        verdicts.Skip(401).Take(1599).ShouldAllBe(verdict => verdict == SocketVerdict.Drop);
        verdicts.Skip(2000).ShouldAllBe(verdict => verdict == SocketVerdict.Close);
    }

    [Fact]
    public void A_drag_of_a_minute_is_never_bounded()
    {
        var rate = new SocketRate(_time);
        for (int i = 0; i < 3600; i++, _time.Pass(1.0 / 60)) rate.Count().ShouldBe(SocketVerdict.Take);
    }

    [Theory]
    [InlineData("0.0.0.0:8765", "0.0.0.0:8765", false)]
    [InlineData("127.0.0.1:0", "127.0.0.1:0", true)]
    [InlineData("127.1.2.3:80", "127.1.2.3:80", true)]
    [InlineData("localhost:80", "127.0.0.1:80", true)]
    [InlineData(":9000", "127.0.0.1:9000", true)]
    [InlineData("[::1]:9000", "[::1]:9000", true)]
    [InlineData("[::]:9000", "[::]:9000", false)]
    [InlineData("192.168.1.5:65535", "192.168.1.5:65535", false)]
    public void An_address_is_read(string text, string read, bool local)
    {
        WebAddress address = WebAddress.Parse(text).ShouldNotBeNull();
        (address.ToString(), address.IsLocal, address.Given).ShouldBe((read, local, true));
    }

    [Theory]
    [InlineData("")]
    [InlineData("8765")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:")]
    [InlineData("127.0.0.1:65536")]
    [InlineData("127.0.0.1:-1")]
    [InlineData("127.0.0.1:+1")]
    [InlineData("127.0.0.1: 1")]
    [InlineData("127.1:80")]
    [InlineData("1:80")]
    [InlineData("0x7f.0.0.1:80")]
    [InlineData("::1:80")]
    [InlineData("[127.0.0.1]:80")]
    [InlineData("[::1:80")]
    [InlineData("evil.example:80")]
    [InlineData("http://127.0.0.1:80")]
    public void What_is_no_address_is_none(string text) => WebAddress.Parse(text).ShouldBeNull();

    [Fact]
    public void A_busy_port_is_an_error_where_it_was_asked_for_and_another_is_taken_where_not()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        Should.Throw<BadInputException>(() => PageListener.Take(new WebAddress(IPAddress.Loopback, port, Given: true))).Message.ShouldStartWith($"--web: 127.0.0.1:{port} cannot be had: ");
        using PageListener listener = PageListener.Take(new WebAddress(IPAddress.Loopback, port, Given: false));
        listener.Moved.ShouldBeTrue();
        listener.Port.ShouldNotBe(port);
    }

    [Fact]
    public void An_address_that_is_not_this_machines_is_an_error() =>
        Should.Throw<BadInputException>(() => PageListener.Take(WebAddress.Parse("192.0.2.1:8765")!)).Message.ShouldNotContain('\n');

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.1.2.3", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("192.168.1.5", false)]
    [InlineData("fe80::1", false)]
    public void What_browsers_take_from_this_machine_alone_is_sent_there_alone(string local, bool sent)
    {
        var context = new DefaultHttpContext { Connection = { LocalIpAddress = IPAddress.Parse(local) } };
        SecurityHeaders.Add(context, hostIsOwn: false);
        foreach (string name in (string[])["Cross-Origin-Opener-Policy", "Cross-Origin-Embedder-Policy"]) context.Response.Headers.ContainsKey(name).ShouldBe(sent, name);
        context.Response.Headers["Cross-Origin-Resource-Policy"].ShouldBe(["same-origin"]);
    }

    private static int Taken(AddressRates rates, IPAddress address, int times) => Enumerable.Range(0, times).Count(_ => rates.TryTake(address));
}
