using System.Collections.Concurrent;
using Modul.Core.Tapes;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Tests.Stage;

public sealed class StageRunTests : IDisposable
{
    private readonly LiveRig _rig = new();
    private readonly ScreenModel _screen = new(80, 24);
    private readonly BlockingCollection<ConsoleKeyInfo> _keys = [];
    private readonly CancellationTokenSource _stop = new(TimeSpan.FromMinutes(1));

    public void Dispose()
    {
        _rig.Dispose();
        _screen.Dispose();
        _keys.Dispose();
        _stop.Dispose();
    }

    [Fact]
    public void The_quit_key_ends_it_and_the_terminal_is_as_before()
    {
        _keys.Add(KeysTests.Key('q'));
        Run();
        _stop.IsCancellationRequested.ShouldBeFalse();
        ShouldBeRestored();
    }

    [Fact]
    public void The_token_ends_it_and_the_terminal_is_as_before()
    {
        _stop.Cancel();
        Run();
        ShouldBeRestored();
    }

    [Fact]
    public void It_runs_on_where_no_keys_will_come()
    {
        using var soon = new CancellationTokenSource();
        int asked = 0;
        new StageScreen(_rig, _screen.Console, () =>
        {
            asked++;
            soon.CancelAfter(100);
            return null;
        }, TimeProvider.System).Run(soon.Token);
        asked.ShouldBe(1);
        soon.IsCancellationRequested.ShouldBeTrue();
        ShouldBeRestored();
    }

    [Fact]
    public async Task While_it_runs_it_has_the_second_screen_and_presses_arrive()
    {
        Task run = Task.Run(Run);
        SpinWait.SpinUntil(() => _screen.Alternate && !_screen.Cursor, TimeSpan.FromSeconds(30)).ShouldBeTrue();
        foreach (char key in "2 ") _keys.Add(KeysTests.Key(key));
        SpinWait.SpinUntil(() => _keys.Count == 0, TimeSpan.FromSeconds(30)).ShouldBeTrue();
        _keys.Add(KeysTests.Key('q'));
        await run.WaitAsync(TimeSpan.FromSeconds(30));
        _rig.Play("").StatusOf(2).State.ShouldBe(TapeState.Recording);
        ShouldBeRestored();
    }

    [Fact]
    public void A_failure_of_the_display_leaves_the_terminal_as_before()
    {
        var screen = new StageScreen(_rig, _screen.Console, () => null, new FailingTime());
        Should.Throw<NotSupportedException>(() => screen.Run(_stop.Token));
        ShouldBeRestored();
    }

    [Fact]
    public void A_failure_of_the_keys_comes_out_and_leaves_the_terminal_as_before()
    {
        var screen = new StageScreen(_rig, _screen.Console, () => throw new NotSupportedException("keys"), TimeProvider.System);
        Should.Throw<NotSupportedException>(() => screen.Run(_stop.Token)).Message.ShouldBe("keys");
        ShouldBeRestored();
    }

    private void Run() => new StageScreen(_rig, _screen.Console, () => _keys.Take(), TimeProvider.System).Run(_stop.Token);

    private void ShouldBeRestored() => (_screen.Alternate, _screen.Cursor).ShouldBe((false, true));

    private sealed class FailingTime : TimeProvider
    {
        public override long GetTimestamp() => throw new NotSupportedException("clock");
    }
}
