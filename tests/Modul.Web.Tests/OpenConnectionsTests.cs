using System.Net;
using Modul.Standalone.Web.Guards;
using Modul.Standalone.Web.Pairing;
using Modul.Web.Tests.Stage;

namespace Modul.Web.Tests;

/// <summary>Whoever holds connections open shuts nobody else out.</summary>
public sealed class OpenConnectionsTests
{
    private static readonly IPAddress Here = IPAddress.Loopback;

    private readonly OpenConnections _open = new();

    [Fact]
    public void An_address_holds_so_many_and_each_that_ends_makes_room()
    {
        IPAddress one = IPAddress.Parse("10.0.0.1"), mapped = IPAddress.Parse("::ffff:10.0.0.1");
        Opened(one, 1000).ShouldBe(48);
        _open.TryOpen(mapped).ShouldBeFalse("the same address");
        _open.Close(mapped);
        Opened(one, 10).ShouldBe(1);
        for (int i = 0; i < 48; i++) _open.Close(one);
        Opened(one, 1000).ShouldBe(48, "and all over again");
    }

    [Fact]
    public void A_network_of_ipv6_counts_as_one() => Enumerable.Range(1, 100).Sum(i => Opened(IPAddress.Parse($"2001:db8:1:2::{i:x}"), 1)).ShouldBe(48);

    [Fact]
    public void Neither_a_few_greedy_addresses_nor_very_many_shut_this_machine_out()
    {
        for (int i = 1; i <= 5; i++) Opened(Numbered(i), 1000);
        Opened(Numbered(6), 1000).ShouldBe(8, "the last places are for those that have few");
        Opened(Numbered(1), 1000).ShouldBe(0);
        int all = Enumerable.Range(7, 200).Sum(i => Opened(Numbered(i), 1));
        all.ShouldBeLessThan(64);
        Opened(Here, 10).ShouldBe(10);
    }

    [Fact]
    public void One_address_of_this_machine_leaves_room_for_another()
    {
        Opened(IPAddress.Parse("127.0.0.9"), 1000).ShouldBe(256);
        Opened(Here, 1000).ShouldBe(256);
        Opened(Numbered(1), 1).ShouldBe(1);
    }

    /// <summary>An address opens all it may and says nothing; another is served.</summary>
    [LinuxFact]
    public async Task Idle_connections_of_one_address_leave_the_page_to_others()
    {
        PairingToken token = PairingToken.Make();
        var time = new FakeTime();
        using var rig = new WebRig(token: token, time: time, at: IPAddress.Any);
        List<RawSocket> idle = [];
        try
        {
            while (idle.Count < 600)
            {
                idle.Add(new RawSocket(rig.Port, from: IPAddress.Parse("127.0.0.9")));
                if (idle.Count % 50 == 0) time.Pass(10); // none comes too fast
            }
            using HttpResponseMessage answer = await rig.Client.GetAsync($"/?token={token.Text}");
            answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }
        finally
        {
            foreach (RawSocket one in idle) one.Dispose();
        }
    }

    private static IPAddress Numbered(int i) => new([10, 0, (byte)(i >> 8), (byte)i]);

    private int Opened(IPAddress address, int times) => Enumerable.Range(0, times).Count(_ => _open.TryOpen(address));
}
