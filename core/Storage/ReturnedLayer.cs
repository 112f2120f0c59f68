namespace Modul.Core.Storage;

/// <summary>
/// A layer on its way back to the storage thread. With a successor (the layer above it in the stack) the blocks that the successor shares pass
/// to it; without, every block the layer owns is free. [audio] to [storage]
/// </summary>
/// <param name="Layer">The layer's number.</param>
/// <param name="Successor">The number of the layer above, or -1.</param>
/// <param name="Blocks">Blocks that it owned when it was sent.</param>
internal readonly record struct ReturnedLayer(int Layer, int Successor, int Blocks);
