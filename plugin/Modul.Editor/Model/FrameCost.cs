namespace Modul.Editor.Model;

/// <summary>What an editor's frames cost: its own work, not WPF's. [control] writes, [any] reads a moment's values.</summary>
public sealed class FrameCost
{
    private long _frames;
    private long _ticks;
    private long _longest;
    private long _allocated;

    /// <summary>Frames drawn.</summary>
    public long Frames => Volatile.Read(ref _frames);

    /// <summary>Time that they took together, in ticks of <see cref="System.Diagnostics.Stopwatch"/>.</summary>
    public long Ticks => Volatile.Read(ref _ticks);

    /// <summary>The longest, in the same ticks, since <see cref="ForgetLongest"/>.</summary>
    public long Longest => Volatile.Read(ref _longest);

    /// <summary>Bytes of managed memory that they took together.</summary>
    public long Allocated => Volatile.Read(ref _allocated);

    /// <summary>Begins to look for the longest anew. [any]</summary>
    public void ForgetLongest() => Volatile.Write(ref _longest, 0);

    internal void Add(long ticks, long allocated)
    {
        Volatile.Write(ref _frames, _frames + 1);
        Volatile.Write(ref _ticks, _ticks + ticks);
        Volatile.Write(ref _allocated, _allocated + allocated);
        if (ticks > _longest) Volatile.Write(ref _longest, ticks);
    }
}
