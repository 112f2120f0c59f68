using Modul.Core.Storage;

namespace Modul.Core.Tests.Litmus;

/// <summary>The ring of the engine.</summary>
internal sealed class SoundRing(int capacity) : IRingUnderTest, IDisposable
{
    private readonly SpscRing<Twins> _ring = new(capacity);

    public bool TryAdd(Twins item) => _ring.TryAdd(item);

    public bool TryTake(out Twins item) => _ring.TryTake(out item);

    public void Dispose() => _ring.Dispose();
}
