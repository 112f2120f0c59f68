using Modul.Core.Tapes;

namespace Modul.Core.Storage;

/// <summary>
/// A sealed layer that somebody reads at a disk's pace: its blocks are not recycled until memory runs short. The audio's need goes before the reader's, who
/// then finds it lost.
/// </summary>
internal sealed class LayerKeep(Layer layer)
{
    private readonly long _take = layer.TakeAge;
    private readonly long _age = layer.Age;
    private bool _lost;

    /// <summary>Whether its blocks may hold something else. Looked at behind what was read. [any]</summary>
    public bool Lost => Volatile.Read(ref _lost);

    /// <summary>Held while blocks are read, so that their memory is not freed meanwhile. [control]</summary>
    public Lock Reading { get; } = new();

    /// <summary>
    /// Whether a layer that comes back may free blocks of the kept one: itself, or one below it that goes back to the same take, unless what they share passes
    /// to one no higher. [storage]
    /// </summary>
    public bool Needs(Layer returned, Layer? successor) =>
        returned.TakeAge == _take && returned.Age <= _age && (successor is null || successor.Age > _age);

    /// <summary>Its blocks are wanted. [storage], [control]</summary>
    public void Lose()
    {
        Volatile.Write(ref _lost, true);
        Interlocked.MemoryBarrier(); // seen before anything that is done to the blocks
    }
}
