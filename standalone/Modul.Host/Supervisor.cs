using Modul.Host.Shared;

namespace Modul.Host;

/// <summary>Looks after a live host some times a second: what its runtime allocates, and a server that is gone and comes back. [control]</summary>
internal sealed unsafe class Supervisor : IDisposable
{
    private const int RestMilliseconds = 50;
    private const int RoundsBetweenTries = 10;

    private readonly LiveHost _host;
    private readonly MachineStatus* _machine;
    private readonly Thread _thread;
    private readonly RuntimeWatch _runtime;
    private volatile bool _ended;
    private int _waited;

    /// <summary>Starts it.</summary>
    public Supervisor(LiveHost host, MachineStatus* machine)
    {
        _host = host;
        _machine = machine;
        _thread = new Thread(Run) { IsBackground = true, Name = "modul supervisor" };
        _runtime = new RuntimeWatch();
        _thread.Start();
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        _ended = true;
        _thread.Join();
    }

    private void Run()
    {
        while (!_ended)
        {
            Thread.Sleep(RestMilliseconds);
            Volatile.Write(ref _machine->AllocatedBytes, _runtime.AllocatedBytes);
            Volatile.Write(ref _machine->Collections, _runtime.Collections);
            if (_machine->State == MachineState.Lost) TryAgain();
            else if (_host.DriverLost) _host.LoseDriver();
            _host.ShowConnections();
            _host.ShowLatency();
            _host.ShowLateOutput();
            _host.TellFailure();
        }
    }

    private void TryAgain()
    {
        _host.TellLoss();
        if (!_host.CardIsBack && ++_waited < RoundsBetweenTries) return;
        _waited = 0;
        _host.TryReconnect();
    }
}
