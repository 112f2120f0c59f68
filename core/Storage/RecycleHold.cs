namespace Modul.Core.Storage;

/// <summary>While it is not disposed of, no block and no layer of a store is recycled. [control]</summary>
public sealed class RecycleHold : IDisposable
{
    private RecycleGate? _gate;

    internal RecycleHold(RecycleGate gate) => _gate = gate;

    /// <summary>Lets recycling go on where nobody else holds.</summary>
    public void Dispose() => Interlocked.Exchange(ref _gate, null)?.LetGo();
}
