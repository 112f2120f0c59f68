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
        Disturb(disturbance);
        Thread.Sleep(Moment);
    }

    /// <summary>Kills its server, brings it back at another rate, and returns when it plays again.</summary>
    public void SufferRate(int rate)
    {
        Crash(rate);
        Thread.Sleep(Moment);
    }

    /// <summary>Waits until a line has been said a number of times.</summary>
    public void WaitFor(string text, int times = 1)
    {
        var waited = Stopwatch.StartNew();
        while (Times(text) < times)
        {
            string all = $"waited in vain for '{text}':\n{string.Join('\n', [.. Live.Lines, .. Live.Errors])}";
            if (Live.HasEnded && Live.End().Code == 0) throw new InconclusiveException($"the sheet was over before it was disturbed: {all}");
            if (waited.Elapsed > Patience || Live.HasEnded) throw new TimeoutException(all);
            Thread.Sleep(20);
        }
    }

    public void Dispose()
    {
        Live.Dispose();
        _client?.Dispose();
        Server.Dispose();
    }

    private void Disturb(Disturbance disturbance)
    {
        switch (disturbance)
        {
            case Disturbance.Killed:
                Crash();
                break;
            case Disturbance.KilledForAnotherPeriod:
                Crash(period: _period == 64 ? 1024 : 64);
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
    }

    private void Crash(int? rate = null, int? period = null)
    {
        Lose(Server.Kill);
        Return(() => Server.Restart(rate, period));
    }

    // Does what ends the connection, and waits until that is told.
    private void Lose(Action action) => Await("the JACK server is gone", action);

    // Does what brings the server back, and waits until that is told.
    private void Return(Action action) => Await("the JACK server is back", action);

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
