using System.Runtime.CompilerServices;
using Modul.Core.Storage;

namespace Modul.Core.Control;

/// <summary>
/// A bounded lock-free queue of commands, of any number of producers and the audio thread as the one consumer, in native memory. Each cell has a
/// turn: a producer claims a place by moving the tail, fills the cell and passes the turn on; the consumer takes the cell
/// only then. (D. Vyukov's bounded queue.) Neither side ever waits: a full queue is told to the producer.
/// </summary>
public sealed unsafe class CommandQueue : IDisposable
{
    private const int CacheLine = 64;

    private readonly NativeBuffer _buffer;
    private readonly Cell* _cells;
    private readonly byte* _indices;
    private readonly uint _mask;

    /// <summary>A queue for at least <paramref name="capacity"/> commands (1 to 2^20); the next power of two is taken.</summary>
    public CommandQueue(int capacity)
        : this(Reserve(capacity), Round(capacity))
    {
        for (uint i = 0; i < Capacity; i++) _cells[i] = new Cell { Turn = i };
    }

    private CommandQueue(NativeBuffer buffer, int capacity)
    {
        (_buffer, Capacity, _mask) = (buffer, capacity, (uint)capacity - 1);
        _indices = buffer.Pointer;
        _cells = (Cell*)(_indices + (3 * CacheLine));
    }

    /// <summary>
    /// The queue whose <see cref="Memory"/> and <see cref="Capacity"/> another runtime of this process told; it must outlive this one. [control]
    /// </summary>
    public static CommandQueue At(nint memory, int capacity) => new(NativeBuffer.Of(memory), capacity);

    /// <summary>Where it stands, for <see cref="At"/>. [any]</summary>
    public nint Memory => _buffer.DangerousGetHandle();

    /// <summary>How many commands fit.</summary>
    public int Capacity { get; }

    private ref uint Tail => ref Unsafe.AsRef<uint>(_indices);

    private ref uint Head => ref Unsafe.AsRef<uint>(_indices + CacheLine);

    /// <summary>Adds a command; false when the queue is full. [any]</summary>
    public bool TryAdd(in Command command)
    {
        uint tail = Volatile.Read(ref Tail);
        while (true)
        {
            ref Cell cell = ref _cells[tail & _mask];
            int ahead = (int)(Volatile.Read(ref cell.Turn) - tail);
            if (ahead < 0) return false;
            if (ahead == 0)
            {
                uint seen = Interlocked.CompareExchange(ref Tail, tail + 1, tail);
                if (seen == tail)
                {
                    cell.Command = command;
                    Volatile.Write(ref cell.Turn, tail + 1);
                    return true;
                }
                tail = seen;
            }
            else
            {
                tail = Volatile.Read(ref Tail);
            }
        }
    }

    /// <summary>Adds commands that are to hold together, all or none; false when they do not fit. The consumer sees none before it can take all. [any]</summary>
    /// <param name="commands">In their order.</param>
    /// <param name="free">Places that must stay free behind them for other producers, 0 to <see cref="Capacity"/>.</param>
    public bool TryAdd(ReadOnlySpan<Command> commands, int free = 0)
    {
        uint count = (uint)commands.Length;
        if (count == 0) return true;
        if (count + (uint)free > (uint)Capacity) return false;
        uint tail = Volatile.Read(ref Tail);
        while (true)
        {
            uint last = tail + count + (uint)free - 1; // places come free in turn: where the last one is, all before it are
            int ahead = (int)(Volatile.Read(ref _cells[last & _mask].Turn) - last);
            if (ahead < 0) return false;
            uint seen = ahead == 0 ? Interlocked.CompareExchange(ref Tail, tail + count, tail) : Volatile.Read(ref Tail);
            if (ahead == 0 && seen == tail) break;
            tail = seen;
        }
        for (uint i = count; i-- > 0;) // the first one's turn is passed on last
        {
            ref Cell cell = ref _cells[(tail + i) & _mask];
            cell.Command = commands[(int)i];
            Volatile.Write(ref cell.Turn, tail + i + 1);
        }
        return true;
    }

    /// <summary>Takes the oldest command; false when there is none. [audio]</summary>
    public bool TryTake(out Command command)
    {
        ref Cell cell = ref _cells[Head & _mask];
        if (Volatile.Read(ref cell.Turn) != Head + 1)
        {
            command = default;
            return false;
        }
        command = cell.Command;
        Volatile.Write(ref cell.Turn, Head + (uint)Capacity);
        Head++;
        return true;
    }

    /// <summary>Frees the memory; nobody may come again. [control]</summary>
    public void Dispose() => _buffer.Dispose();

    private static int Round(int capacity) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, capacity));

    private static NativeBuffer Reserve(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capacity, 1 << 20);
        return new NativeBuffer((nuint)(3 * CacheLine) + ((nuint)Round(capacity) * (nuint)sizeof(Cell)));
    }

    private struct Cell
    {
        public Command Command;
        public uint Turn;
    }
}
