using System.Runtime.CompilerServices;

namespace Modul.Core.Storage;

/// <summary>
/// A bounded ring between one producer thread and one consumer thread, in native memory. Each index is written by one side only, on a cache
/// line of its own; the item is written before the index that shows it, and read before the index that frees it. Both sides are wait-free.
/// </summary>
/// <typeparam name="T">A blittable item.</typeparam>
public sealed unsafe class SpscRing<T> : IDisposable
    where T : unmanaged
{
    private const int CacheLine = 64;

    private readonly int _mask;
    private readonly NativeBuffer _buffer;
    private readonly T* _items;
    private readonly byte* _indices;

    /// <summary>A ring for at least <paramref name="capacity"/> items (1 to 2^30); the next power of two is taken.</summary>
    public SpscRing(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capacity, 1 << 30);
        Capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)capacity);
        _mask = Capacity - 1;
        _buffer = new NativeBuffer((nuint)(3 * CacheLine) + ((nuint)Capacity * (nuint)sizeof(T)));
        _indices = _buffer.Pointer;
        _items = (T*)(_indices + (3 * CacheLine));
    }

    /// <summary>
    /// The ring whose <see cref="Memory"/> and <see cref="Capacity"/> another runtime of this process told; it must outlive this one. [control]
    /// </summary>
    public SpscRing(nint memory, int capacity)
    {
        (_buffer, Capacity, _mask) = (NativeBuffer.Of(memory), capacity, capacity - 1);
        _indices = _buffer.Pointer;
        _items = (T*)(_indices + (3 * CacheLine));
    }

    /// <summary>Where it stands, for another runtime. [any]</summary>
    public nint Memory => _buffer.DangerousGetHandle();

    /// <summary>How many items fit.</summary>
    public int Capacity { get; }

    /// <summary>Items in the ring; exact on either side's own thread while the other rests, else a moment old. [any]</summary>
    public int Count => (int)(Volatile.Read(ref Written) - Volatile.Read(ref Taken));

    private ref uint Written => ref Unsafe.AsRef<uint>(_indices);

    private ref uint Taken => ref Unsafe.AsRef<uint>(_indices + CacheLine);

    /// <summary>Adds an item; false when the ring is full. [producer]</summary>
    public bool TryAdd(T item)
    {
        uint written = Written;
        if (written - Volatile.Read(ref Taken) == (uint)Capacity) return false;
        _items[written & _mask] = item;
        Volatile.Write(ref Written, written + 1);
        return true;
    }

    /// <summary>Takes the oldest item; false when the ring is empty. [consumer]</summary>
    public bool TryTake(out T item)
    {
        uint taken = Taken;
        if (taken == Volatile.Read(ref Written))
        {
            item = default;
            return false;
        }
        item = _items[taken & _mask];
        Volatile.Write(ref Taken, taken + 1);
        return true;
    }

    /// <summary>Looks at the oldest item without taking it; false when the ring is empty. [consumer]</summary>
    public bool TryPeek(out T item)
    {
        uint taken = Taken;
        bool any = taken != Volatile.Read(ref Written);
        item = any ? _items[taken & _mask] : default;
        return any;
    }

    /// <summary>Adds as many items as fit and returns how many. [producer]</summary>
    public int Add(ReadOnlySpan<T> items)
    {
        uint written = Written;
        int count = Math.Min(items.Length, Capacity - (int)(written - Volatile.Read(ref Taken)));
        int at = (int)(written & _mask), first = Math.Min(count, Capacity - at);
        items[..first].CopyTo(new Span<T>(_items + at, first));
        items[first..count].CopyTo(new Span<T>(_items, count - first));
        Volatile.Write(ref Written, written + (uint)count);
        return count;
    }

    /// <summary>Takes as many items as there are and fit, and returns how many. [consumer]</summary>
    public int Take(Span<T> items)
    {
        uint taken = Taken;
        int count = Math.Min(items.Length, (int)(Volatile.Read(ref Written) - taken));
        int at = (int)(taken & _mask), first = Math.Min(count, Capacity - at);
        new Span<T>(_items + at, first).CopyTo(items);
        new Span<T>(_items, count - first).CopyTo(items[first..]);
        Volatile.Write(ref Taken, taken + (uint)count);
        return count;
    }

    /// <summary>Frees the memory; neither side may come again. [control]</summary>
    public void Dispose() => _buffer.Dispose();
}
