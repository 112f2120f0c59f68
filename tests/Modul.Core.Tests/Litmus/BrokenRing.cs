namespace Modul.Core.Tests.Litmus;

/// <summary>The same ring with its one mistake: the index that shows an item is published before the item.</summary>
internal sealed class BrokenRing(int capacity) : IRingUnderTest
{
    private readonly Twins[] _items = new Twins[capacity];
    private uint _written;
    private uint _taken;

    public bool TryAdd(Twins item)
    {
        uint written = _written;
        if (written - Volatile.Read(ref _taken) == (uint)_items.Length) return false;
        Volatile.Write(ref _written, written + 1);
        RaceWindow.Hold(written);
        _items[written % _items.Length] = item;
        return true;
    }

    public bool TryTake(out Twins item)
    {
        item = default;
        if (_taken == Volatile.Read(ref _written)) return false;
        item = _items[_taken % _items.Length];
        Volatile.Write(ref _taken, _taken + 1);
        return true;
    }
}
