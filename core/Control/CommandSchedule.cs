namespace Modul.Core.Control;

/// <summary>
/// Commands that have arrived, in the order of their frames and, where these are equal, of their arrival: a binary heap of fixed size. [audio]
/// </summary>
internal sealed class CommandSchedule(int capacity)
{
    private readonly (long Frame, long Arrival, Command Command)[] _heap = new (long, long, Command)[capacity];
    private long _arrivals;
    private int _count;

    /// <summary>The frame of the next command, or <see cref="long.MaxValue"/>.</summary>
    public long NextFrame => _count == 0 ? long.MaxValue : _heap[0].Frame;

    /// <summary>Takes in what the queue holds, as far as there is room; a command for a past frame holds at <paramref name="now"/>.</summary>
    public void Fill(CommandQueue queue, long now)
    {
        while (_count < capacity && queue.TryTake(out Command command)) Add(Math.Max(now, command.Frame), command);
    }

    /// <summary>Takes the next command if it is due.</summary>
    public bool TryTake(long now, out Command command)
    {
        command = default;
        if (NextFrame > now) return false;
        command = _heap[0].Command;
        _heap[0] = _heap[--_count];
        Sink();
        return true;
    }

    /// <summary>Takes in the commands of another schedule that is left as it is, as far as there is room, at the frames that theirs become. [control]</summary>
    public void TakeOver(CommandSchedule from, Func<long, long> frameOf)
    {
        foreach ((long frame, _, Command command) in from._heap.Take(from._count).OrderBy(entry => entry.Frame).ThenBy(entry => entry.Arrival))
            if (_count < capacity) Add(frameOf(frame), command);
    }

    private void Add(long frame, in Command command)
    {
        int i = _count++;
        _heap[i] = (frame, _arrivals++, command);
        for (int parent = (i - 1) / 2; i > 0 && Before(i, parent); i = parent, parent = (i - 1) / 2)
            (_heap[i], _heap[parent]) = (_heap[parent], _heap[i]);
    }

    private void Sink()
    {
        for (int i = 0; ;)
        {
            int least = i, left = (2 * i) + 1, right = left + 1;
            if (left < _count && Before(left, least)) least = left;
            if (right < _count && Before(right, least)) least = right;
            if (least == i) return;
            (_heap[i], _heap[least]) = (_heap[least], _heap[i]);
            i = least;
        }
    }

    private bool Before(int a, int b) =>
        _heap[a].Frame < _heap[b].Frame || (_heap[a].Frame == _heap[b].Frame && _heap[a].Arrival < _heap[b].Arrival);
}
