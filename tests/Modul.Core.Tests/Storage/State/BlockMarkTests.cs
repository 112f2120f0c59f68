namespace Modul.Core.Tests.Storage.State;

public class BlockMarkTests
{
    [Fact]
    public void Who_asks_waits_for_the_block_that_runs_and_for_no_other()
    {
        var mark = new BlockMark();
        mark.AwaitEnd(0).ShouldBeTrue();
        mark.Enter();
        mark.AwaitEnd(1).ShouldBeFalse();
        var audio = new Thread(() =>
        {
            Thread.Sleep(20);
            mark.Leave();
            mark.Enter();
        });
        audio.Start();
        mark.AwaitEnd(60_000).ShouldBeTrue();
        audio.Join();
        mark.AwaitEnd(0).ShouldBeFalse();
    }
}
