namespace Modul.Plugin;

/// <summary>
/// Brings the audio thread another room while it plays, and brings back the one it leaves. The audio thread never waits: it looks at the start of a block.
/// </summary>
internal sealed class RoomChange : IDisposable
{
    private Room? _next;
    private Room? _left;
    private Room _inUse;

    /// <summary>A change that begins in a room. [main]</summary>
    public RoomChange(Room first) => Newest = Current = _inUse = first;

    /// <summary>Held where a room that was the newest goes, and by who looks into the newest beside the main thread. Never held by the audio thread.</summary>
    public Lock Looking { get; } = new();

    /// <summary>Whether all rooms are gone; under <see cref="Looking"/>.</summary>
    public bool Ended { get; private set; }

    /// <summary>The room that is in use, or will be at the next block. [main], or under <see cref="Looking"/></summary>
    public Room Newest { get; private set; }

    /// <summary>Rooms that became the newest after the first. [main], or under <see cref="Looking"/></summary>
    public int Generation { get; private set; }

    /// <summary>Whether the newest room still waits to be used. [main]</summary>
    public bool Waits => Volatile.Read(ref _inUse) != Newest;

    /// <summary>The room in use. [audio], or [main] while no audio thread is on</summary>
    public Room Current { get; private set; }

    /// <summary>The room that was left and still fades out, or null. [audio]</summary>
    public Room? Leaving { get; private set; }

    /// <summary>Whether a room waits to be taken. [any]</summary>
    public bool Offered => Volatile.Read(ref _next) is not null;

    /// <summary>Rooms that were left so far. [audio]</summary>
    public long LeftSoFar { get; private set; }

    /// <summary>Offers a room in place of the one in use; one that was offered before and not taken goes. [main]</summary>
    public void Offer(Room room)
    {
        Room? before;
        lock (Looking)
        {
            Newest = room;
            Generation++;
            before = Interlocked.Exchange(ref _next, room);
        }
        before?.Dispose();
        Collect();
    }

    /// <summary>
    /// Takes the room offered, if there is one and the last change is over; <see cref="Use"/> follows. [audio], or [main] while no audio thread is on
    /// </summary>
    public bool TryTake()
    {
        if (Volatile.Read(ref _next) is null || Leaving is not null || Volatile.Read(ref _left) is not null) return false;
        if (Interlocked.Exchange(ref _next, null) is not { } next) return false;
        (Leaving, Current) = (Current, next);
        return true;
    }

    /// <summary>All that goes with the room taken is in use, too. [audio], or [main] while no audio thread is on</summary>
    public void Use() => Volatile.Write(ref _inUse, Current);

    /// <summary>What was left has faded out: it goes back to the main thread. [audio], or [main] while no audio thread is on</summary>
    public void Leave()
    {
        Volatile.Write(ref _left, Leaving);
        Leaving = null;
        LeftSoFar++;
    }

    /// <summary>Frees the room that was left, once it came back. [main]</summary>
    public void Collect() => Interlocked.Exchange(ref _left, null)?.Dispose();

    /// <summary>Puts a room in the place of the one in use, which goes; none waits. [main], no audio thread is on</summary>
    public void Replace(Room room)
    {
        Room before = Current;
        lock (Looking)
        {
            Newest = Current = _inUse = room;
            Generation++;
        }
        before.Dispose();
    }

    /// <summary>Frees all rooms. [main], no audio thread is on</summary>
    public void Dispose()
    {
        lock (Looking) Ended = true;
        Collect();
        _next?.Dispose();
        Leaving?.Dispose();
        Current.Dispose();
    }
}
