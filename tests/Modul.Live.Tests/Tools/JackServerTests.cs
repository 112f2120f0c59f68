using Modul.Live.Tests.Stage;

namespace Modul.Live.Tests.Tools;

[Collection(Alone.Name)]
public sealed class JackServerTests
{
    [JackFact]
    public void It_has_the_rate_and_the_period_it_was_asked_for_and_a_name_of_its_own()
    {
        using var one = new JackServer(44100, 64);
        using var other = new JackServer(96000, 1000, synchronous: false);
        using var first = new JackClient(one, "same", 1, 1);
        using var second = new JackClient(other, "same", 1, 1);
        (first.Rate, first.Period, second.Rate, second.Period).ShouldBe((44100, 64, 96000, 1000));
        first.SetPeriod(1024);
        using var third = new JackClient(one, "third", 1, 1);
        third.Period.ShouldBe(1024);
    }

    [JackFact]
    public void It_is_killed_with_its_clients_in_the_act_and_comes_back()
    {
        using var server = new JackServer();
        using (var client = new JackClient(server, "client", 1, 1))
        {
            client.WaitForPort("client:in_1");
            server.Kill();
            server.Answers.ShouldBeFalse();
        }
        server.Restart();
        server.Answers.ShouldBeTrue();
    }

    [JackFact]
    public void Nothing_of_it_is_left_even_when_it_was_killed()
    {
        for (int round = 0; round < 10; round++)
        {
            var server = new JackServer();
            if (round % 2 == 0) server.Kill();
            server.Dispose();
            server.Answers.ShouldBeFalse();
            Directory.GetFileSystemEntries("/dev/shm", $"*{server.Name}_*").ShouldBeEmpty();
        }
    }
}
