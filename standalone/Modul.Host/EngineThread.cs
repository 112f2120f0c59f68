using Modul.Core.Streams;
using Modul.Host.Threads;

namespace Modul.Host;

/// <summary>The engine's own real-time thread: sleeps until the driver's callback has brought input, and makes what can be made.</summary>
internal sealed class EngineThread : IDisposable
{
    private readonly Bridge _bridge;
    private readonly RealTimeThread _thread;
    private volatile bool _ended;

    /// <summary>Starts it. [control]</summary>
    public EngineThread(Bridge bridge, int priority)
    {
        _bridge = bridge;
        _thread = new RealTimeThread(Run, priority);
    }

    /// <summary>What wakes it.</summary>
    public WakeUp WakeUp { get; } = new();

    /// <summary>The priority it has; 0 where it was refused one.</summary>
    public int Priority => _thread.Priority;

    /// <summary>The error number of the refusal, or 0.</summary>
    public int Refusal => _thread.Refusal;

    /// <summary>Makes what has come, and ends it; no callback runs any more. [control]</summary>
    public void Dispose()
    {
        _ended = true;
        WakeUp.Post();
        _thread.Dispose();
        WakeUp.Dispose();
    }

    private void Run()
    {
        do
        {
            WakeUp.Wait();
            while (_bridge.Work())
            {
            }
        }
        while (!_ended);
    }
}
