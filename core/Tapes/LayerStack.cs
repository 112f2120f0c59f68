using Modul.Core.Storage;

namespace Modul.Core.Tapes;

/// <summary>
/// A tape's layers, oldest first, and which of them is heard: undo and redo move that mark. A take, an overdub round, a merge and a clear each put
/// a layer on top and drop what was undone. [audio]
/// </summary>
internal sealed class LayerStack(TapeStore store)
{
    /// <summary>Steps of undo and redo that one tape keeps.</summary>
    public const int Capacity = 256;

    private const long FirstTake = long.MaxValue / 2;

    private readonly Layer[] _layers = new Layer[Capacity];
    private int _count;
    private int _current = -1;
    private int _leaving;
    private Layer? _held;

    /// <summary>The layer heard, or null before the first take and where everything is undone.</summary>
    public Layer? Current => _current < 0 ? null : _layers[_current];

    /// <summary>All of them, the oldest first; what undo took back, too.</summary>
    public ReadOnlySpan<Layer> All => _layers.AsSpan(0, _count);

    /// <summary>The newest layer up to the one heard that no head writes to, or null.</summary>
    public Layer? NewestSealed
    {
        get
        {
            for (int i = _current; i >= 0; i--)
                if (_layers[i].Sealed) return _layers[i];
            return null;
        }
    }

    /// <summary>The layer under one of the stack's, or null.</summary>
    public Layer? Below(Layer layer) => Array.IndexOf(_layers, layer, 0, _count) is var index and > 0 ? _layers[index - 1] : null;

    public bool HoldsAudio => Current is { Empty: false };

    /// <summary>Steps that undo can take.</summary>
    public int UndoSteps => _current + 1;

    /// <summary>Steps that redo can take.</summary>
    public int RedoSteps => _count - 1 - _current;

    public bool Undo()
    {
        if (_current < 0) return false;
        _current--;
        return true;
    }

    public bool Redo()
    {
        if (_current + 1 == _count) return false;
        _current++;
        return true;
    }

    /// <summary>Keeps a layer from going back to the storage thread while a head or a job reads or writes it.</summary>
    public void Pin(Layer layer) => layer.Users++;

    /// <summary>Takes a pin off.</summary>
    public void Release(Layer layer)
    {
        if (--layer.Users > 0 || !layer.Doomed) return;
        (layer.HeldBefore, _held) = (_held, layer); // those above it that are still read share its blocks
        if (--_leaving == 0) ReturnHeld();
    }

    /// <summary>Drops what was undone, and the oldest step where the stack is full; false where there is no room for a layer even so.</summary>
    public bool MakeRoom()
    {
        while (_count - 1 > _current)
        {
            Drop(_layers[--_count]);
            _layers[_count] = null!;
        }
        if (_count == Capacity && OldestSpare() is var spare and >= 0) Remove(spare);
        return _count < Capacity;
    }

    /// <summary>Puts a layer on top, for which <see cref="MakeRoom"/> made room.</summary>
    public void Push(Layer layer)
    {
        _layers[_count] = layer;
        _current = _count++;
    }

    /// <summary>Takes the layer on top off again, as if it had never been: a take that came to nothing.</summary>
    public void Abandon(Layer layer)
    {
        if (_count == 0 || _layers[_count - 1] != layer) return;
        Drop(layer);
        _layers[--_count] = null!;
        _current = Math.Min(_current, _count - 1);
    }

    /// <summary>Makes one undo step of a layer and the one below it, where that one is nobody's any more.</summary>
    public void Fold(Layer layer)
    {
        int index = Array.IndexOf(_layers, layer, 0, _count);
        if (index < 1 || index - 1 == _current || _leaving > 0 || _layers[index - 1] is not { Sealed: true, Users: 0 } below) return;
        layer.Depth = below.Depth;
        Remove(index - 1);
    }

    /// <summary>When the next layer goes while memory is short, smaller sooner: by age, a first take after all that is none; or <see cref="long.MaxValue"/>.</summary>
    public long OldestAge => OldestSpare() switch
    {
        < 0 => long.MaxValue,
        0 => _layers[0].Age + FirstTake,
        int index => _layers[index].Age,
    };

    /// <summary>Gives up the layer that <see cref="OldestAge"/> speaks of.</summary>
    public void GiveUpOldest() => Remove(OldestSpare());

    private int OldestSpare()
    {
        if (_leaving > 0) return -1; // a layer on its way out may still share blocks with any below it
        for (int i = 1; i < _count; i++)
            if (IsSpare(i)) return i;
        return _count > 0 && IsSpare(0) ? 0 : -1;
    }

    // What is heard stays, and so does what is still written or read.
    private bool IsSpare(int index) =>
        index != _current && _layers[index] is { Sealed: true, Users: 0 }
        && (index + 1 == _count || _layers[index + 1].Sealed);

    private void Remove(int index)
    {
        Layer layer = _layers[index];
        if (index + 1 < _count) store.ReturnBelow(layer, _layers[index + 1]);
        else Drop(layer);
        for (int i = index; i + 1 < _count; i++) _layers[i] = _layers[i + 1];
        _layers[--_count] = null!;
        if (index <= _current) _current--;
    }

    // One that is still read or written may share blocks with those dropped after it: they wait for it.
    private void Drop(Layer layer)
    {
        layer.Doomed = true;
        if (layer.Users > 0) _leaving++;
        else if (_leaving == 0) store.Return(layer);
        else (layer.HeldBefore, _held) = (_held, layer);
    }

    private void ReturnHeld()
    {
        while (_held is { } layer)
        {
            (_held, layer.HeldBefore) = (layer.HeldBefore, null);
            store.Return(layer);
        }
    }
}
