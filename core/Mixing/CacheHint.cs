using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Modul.Core.Mixing;

/// <summary>
/// What a kernel tells the caches. A block visits many streams for a few lines each, too few for the processor to see where they lead. Does nothing
/// where there is no such instruction.
/// </summary>
internal static unsafe class CacheHint
{
    /// <summary>Samples in a cache line.</summary>
    public const int Line = 16;

    /// <summary>Asks for the line of a sample that will be read soon; an address past the end of memory does no harm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Read(float* sample)
    {
        if (Sse.IsSupported) Sse.Prefetch0(sample);
    }

    /// <summary>Makes samples that were written past the caches visible before anything written after this.</summary>
    public static void Publish()
    {
        if (Sse.IsSupported) Sse.StoreFence();
    }
}
