namespace Modul.Plugin.Bridged;

/// <summary>
/// The events of a block, in any order as they come, and out in the order of their frames; those of one frame as they came. Room for so many; of what is
/// too much, parameters hold at the end of the block at their last value, and keys are lost. [audio]
/// </summary>
internal sealed class BlockEvents
{
    private readonly BlockEvent[] _events;
    private readonly ulong[] _order; // the frame above, the place in the list below
    private readonly double[] _late = new double[Instance.Parameters.Count];
    private int _count;
    private bool _anyLate;

    /// <summary>Room for a number of events. [main]</summary>
    public BlockEvents(int capacity)
    {
        (_events, _order) = (new BlockEvent[capacity], new ulong[capacity]);
        Array.Fill(_late, double.NaN);
        _order.AsSpan().Sort(); // the first one of a process allocates
    }

    /// <summary>Events that came when it was full, since the start.</summary>
    public long Crowded { get; private set; }

    /// <summary>Takes an event at a frame; one before the block holds at its first.</summary>
    public void Add(in BlockEvent happened, int time)
    {
        int at = _count;
        if (at < _events.Length)
        {
            _events[at] = happened;
            _order[at] = ((ulong)Math.Max(0, time) << 32) | (uint)at;
            _count = at + 1;
            return;
        }
        Crowded++;
        if (happened.Index < 0) return;
        _late[happened.Index] = happened.Share;
        _anyLate = true;
    }

    /// <summary>Plays all of them into a block that has begun, what lies behind its end at its last frame, and is empty.</summary>
    public void PlayTo(AudioSide audio, Moves moves, int frames)
    {
        int last = Math.Max(0, frames - 1);
        Span<ulong> order = _order.AsSpan(0, _count);
        order.Sort();
        foreach (ulong at in order)
        {
            ref readonly BlockEvent next = ref _events[(uint)at];
            if (!moves.IsEcho(next)) next.Play(audio, (int)Math.Min(at >> 32, (ulong)last));
        }
        _count = 0;
        if (_anyLate) PlayLate(audio, last);
    }

    /// <summary>Nothing was played: what was pressed in that block is not to begin in a later one.</summary>
    public void DropPresses()
    {
        int kept = 0;
        for (int i = 0; i < _count; i++)
        {
            if (_events[i].IsPress) continue;
            _order[kept] = (_order[i] & ~(ulong)uint.MaxValue) | (uint)kept;
            _events[kept++] = _events[i];
        }
        _count = kept;
    }

    private void PlayLate(AudioSide audio, int last)
    {
        for (int i = 0; i < _late.Length; i++)
        {
            if (double.IsNaN(_late[i])) continue;
            new BlockEvent(i, _late[i]).Play(audio, last);
            _late[i] = double.NaN;
        }
        _anyLate = false;
    }
}
