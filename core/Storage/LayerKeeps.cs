using Modul.Core.Tapes;

namespace Modul.Core.Storage;

/// <summary>The layers of a store that are read at a disk's pace.</summary>
internal sealed class LayerKeeps
{
    private readonly Lock _changes = new();
    private LayerKeep[] _keeps = [];

    /// <summary>Keeps a layer; while a <see cref="RecycleHold"/> sees to it that it is the one meant. [control]</summary>
    public LayerKeep Add(Layer layer)
    {
        var keep = new LayerKeep(layer);
        lock (_changes) Volatile.Write(ref _keeps, [.. _keeps, keep]);
        return keep;
    }

    /// <summary>It has been read. [control]</summary>
    public void Remove(LayerKeep keep)
    {
        lock (_changes) Volatile.Write(ref _keeps, [.. _keeps.Where(other => other != keep)]);
    }

    /// <summary>Whether a layer that came back may be recycled: nobody needs it, or its memory is wanted, and then who reads has lost it. [storage]</summary>
    public bool GivesUp(Layer returned, Layer? successor, bool wanted)
    {
        foreach (LayerKeep keep in Volatile.Read(ref _keeps))
        {
            if (keep.Lost || !keep.Needs(returned, successor)) continue;
            if (!wanted) return false;
            keep.Lose();
        }
        return true;
    }

    /// <summary>The memory is about to be freed: all is lost, and nobody reads on its return. [control]</summary>
    public void LoseAll()
    {
        foreach (LayerKeep keep in Volatile.Read(ref _keeps))
        {
            keep.Lose();
            lock (keep.Reading) continue;
        }
    }
}
