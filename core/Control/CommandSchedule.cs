using Modul.Core.Storage;

namespace Modul.Core.Control;

/// <summary>
/// Commands that have arrived, in the order of their frames and, where these are equal, of their arrival: a binary heap of fixed size. [audio]
/// </summary>
internal sealed unsafe class CommandSchedule : IDisposable
{
    private readonly int _capacity;
    private readonly NativeBuffer _buffer;
    private readonly Entry* _heap;
    private long _arrivals;
    private int _count;

    /// <summary>Room for as many commands. [control]</summary>
    public CommandSchedule(int capacity)
    {
        _capacity = capacity;
        _buffer = new NativeBuffer((nuint)capacity * (nuint)sizeof(Entry));
        _heap = (Entry*)_buffer.Pointer;
    }

    /// <summary>The frame of the next command, or <see cref="long.MaxValue"/>.</summary>
    public long NextFrame => _count == 0 ? long.MaxValue : _heap[0].Frame;

    /// <summary>Takes in what the queue holds, as far as there is room; a command for a past frame holds at <paramref name="now"/>.</summary>
    public void Fill(CommandQueue queue, long now)
    {
        while (_count < _capacity && queue.TryTake(out Command command)) Add(Math.Max(now, command.Frame), command);
    }

    /// <summary>Takes in what the ring holds, as far as there is room; a command for a past frame holds at <paramref name="now"/>.</summary>
    public void Fill(SpscRing<Command> ring, long now)
    {
        while (_count < _capacity && ring.TryTake(out Command command)) Add(Math.Max(now, command.Frame), command);
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
        Entry[] waiting = new ReadOnlySpan<Entry>(from._heap, from._count).ToArray();
        foreach (Entry entry in waiting.OrderBy(entry => entry.Frame).ThenBy(entry => entry.Arrival))
            if (_count < _capacity) Add(frameOf(entry.Frame), entry.Command);
    }

    /// <summary>Frees its memory; the audio thread has ended. [control]</summary>
    public void Dispose() => _buffer.Dispose();

    private void Add(long frame, in Command command)
    {
        int i = _count++;
        _heap[i] = new Entry { Frame = frame, Arrival = _arrivals++, Command = command };
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

    private struct Entry
    {
        public long Frame;
        public long Arrival;
        public Command Command;
    }
}
