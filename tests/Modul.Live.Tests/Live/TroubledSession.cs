using System.Diagnostics;
using Modul.Live.Tests.Stage;

namespace Modul.Live.Tests.Live;

/// <summary>A session whose server is no help, playing a sheet that is fed by a file.</summary>
internal sealed class TroubledSession : IDisposable
{
    private const int CycleWaits = 3000; // milliseconds
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20 * CycleWaits);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);
    private readonly int _period;
    private JackClient? _client;

    public TroubledSession(int period, bool synchronous, params string[] arguments)
    {
        _period = period;
        Server = new JackServer(period: period, synchronous: synchronous, waitMilliseconds: CycleWaits);
        Live = new LiveProcess(Server.Variables, ["--driver", "jack", .. arguments]);
    }

    public JackServer Server { get; }

    public LiveProcess Live { get; }

    /// <summary>Disturbs it, and returns when it plays again.</summary>
    public void Suffer(Disturbance disturbance)
    {
        switch (disturbance)
        {
            case Disturbance.Killed:
                Lose(Server.Kill);
                Return(() => Server.Restart());
                break;
            case Disturbance.KilledForAnotherPeriod:
                Lose(Server.Kill);
                Return(() => Server.Restart(period: _period == 64 ? 1024 : 64));
                break;
            case Disturbance.Quit:
                Lose(Server.Quit);
                Return(() => Server.Restart());
                break;
            case Disturbance.Drops:
                Return(() => Lose(() => Server.Drop(Live.Id)));
                break;
            case Disturbance.ClientFrozen:
                Freeze();
                break;
            case Disturbance.Period:
                _client ??= new JackClient(Server, "other", 0, 0);
                ChangePeriod(1024);
                ChangePeriod(_period);
                break;
        }
        Thread.Sleep(Moment);
    }

    /// <summary>Waits until a line has been said a number of times.</summary>
    public void WaitFor(string text, int times = 1)
    {
        var waited = Stopwatch.StartNew();
        while (Times(text) < times)
        {
            if (waited.Elapsed > Patience || Live.HasEnded) throw new TimeoutException($"waited in vain for '{text}':\n{string.Join('\n', [.. Live.Lines, .. Live.Errors])}");
            Thread.Sleep(20);
        }
    }

    /// <summary>Does what ends the connection, and waits until that is told.</summary>
    public void Lose(Action action) => Await("the JACK server is gone", action);

    /// <summary>Does what brings the server back, and waits until that is told.</summary>
    public void Return(Action action) => Await("the JACK server is back", action);

    public void Dispose()
    {
        Live.Dispose();
        _client?.Dispose();
        Server.Dispose();
    }

    private int Times(string text) => Live.Lines.Count(line => line.Contains(text, StringComparison.Ordinal));

    private void Await(string text, Action action)
    {
        int before = Times(text);
        action();
        WaitFor(text, before + 1);
    }

    private void ChangePeriod(int period)
    {
        Await($"to {period} frames", () => _client!.SetPeriod(period));
        Thread.Sleep(Moment);
    }

    private void Freeze()
    {
        Signal.Freeze(Live.Id);
        Thread.Sleep(TimeSpan.FromSeconds(1.5));
        Signal.Thaw(Live.Id);
    }
}
