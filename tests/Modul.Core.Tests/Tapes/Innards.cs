using System.Runtime.CompilerServices;
using Modul.Core.Storage;
using Modul.Core.Tapes;

namespace Modul.Core.Tests.Tapes;

/// <summary>What the books are checked against, behind the engine's back.</summary>
internal static class Innards
{
    /// <summary>The layers that were made so far.</summary>
    public static Layer[] LayersOf(TapeStore store) => [.. PlacesOf(store).OfType<Layer>()];

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_layers")]
    public static extern ref Layer?[] PlacesOf(TapeStore store);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_open")]
    public static extern ref OpenBlock OpenOf(Layer layer);
}
