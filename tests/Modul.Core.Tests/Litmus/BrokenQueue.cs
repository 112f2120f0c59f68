using Modul.Core.Control;

namespace Modul.Core.Tests.Litmus;

/// <summary>The same queue with its one mistake: a producer claims its place by reading the tail and writing it, not in one step.</summary>
internal sealed class BrokenQueue : IQueueUnderTest
{
    private readonly Command[] _commands;
    private readonly uint[] _turns;
    private uint _tail;
    private uint _head;

    public BrokenQueue(int capacity)
    {
        _commands = new Command[capacity];
        _turns = new uint[capacity];
        for (uint i = 0; i < capacity; i++) _turns[i] = i;
    }

    public bool TryAdd(in Command command)
    {
        uint tail = Volatile.Read(ref _tail);
        int cell = (int)(tail % _turns.Length);
        if (Volatile.Read(ref _turns[cell]) != tail) return false;
        RaceWindow.Hold(tail);
        Volatile.Write(ref _tail, tail + 1);
        _commands[cell] = command;
        Volatile.Write(ref _turns[cell], tail + 1);
        return true;
    }

    public bool TryTake(out Command command)
    {
        int cell = (int)(_head % _turns.Length);
        command = default;
        if (Volatile.Read(ref _turns[cell]) != _head + 1) return false;
        command = _commands[cell];
        Volatile.Write(ref _turns[cell], _head + (uint)_turns.Length);
        _head++;
        return true;
    }
}
