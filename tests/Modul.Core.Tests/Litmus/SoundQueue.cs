using Modul.Core.Control;

namespace Modul.Core.Tests.Litmus;

/// <summary>The queue of the engine.</summary>
internal sealed class SoundQueue(int capacity) : IQueueUnderTest, IDisposable
{
    private readonly CommandQueue _queue = new(capacity);

    public bool TryAdd(in Command command) => _queue.TryAdd(command);

    public bool TryTake(out Command command) => _queue.TryTake(out command);

    public void Dispose() => _queue.Dispose();
}
