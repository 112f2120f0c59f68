namespace Modul.Host;

/// <summary>
/// What this runtime has allocated and collected since a moment. A runtime hands memory to its threads in pieces of 8 KB and counts the pieces: what a
/// thread takes of the last one is not seen. [control]
/// </summary>
internal sealed class RuntimeWatch
{
    /// <summary>Bytes that a thread may allocate unseen.</summary>
    public const int Unseen = 8192;

    private readonly long _allocatedBefore = GC.GetTotalAllocatedBytes();
    private readonly int _collectionsBefore = GC.CollectionCount(0);

    /// <summary>Bytes allocated, to <see cref="Unseen"/> for each thread.</summary>
    public long AllocatedBytes => GC.GetTotalAllocatedBytes() - _allocatedBefore;

    /// <summary>Collections of any generation.</summary>
    public int Collections => GC.CollectionCount(0) - _collectionsBefore;
}
