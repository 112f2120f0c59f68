using System.Runtime.CompilerServices;
using Modul.Core.Storage;

namespace Modul.Core.Control;

/// <summary>
/// What the audio thread shows the world: one range of native memory that it alone writes and anyone reads. States stand under a sequence
/// counter, odd while they are written, so that a reader copies one moment or copies again; readers never write. Meters are pairs of floats,
/// each read and written whole, on cache lines of their own.
/// </summary>
public sealed unsafe class Board : IDisposable
{
    private const int CacheLine = 64;
    private const int EngineBytes = 256;

    private readonly NativeBuffer _buffer;
    private readonly byte* _memory;

    /// <summary>A board for a number of tapes, 1 to 64.</summary>
    public Board(int tapes)
        : this(tapes, new NativeBuffer((nuint)(CacheLine + EngineBytes + (2 * CacheLine) + (tapes * 2 * CacheLine))))
    {
    }

    private Board(int tapes, NativeBuffer buffer)
    {
        Tapes = tapes;
        _buffer = buffer;
        _memory = buffer.Pointer;
    }

    /// <summary>The board whose <see cref="Memory"/> another runtime of this process told; it must outlive this one. [control]</summary>
    public static Board At(nint memory, int tapes) => new(tapes, NativeBuffer.Of(memory));

    /// <summary>Where it stands, for <see cref="At"/>. [any]</summary>
    public nint Memory => (nint)_memory;

    /// <summary>Tapes shown.</summary>
    public int Tapes { get; }

    private ref uint Sequence => ref Unsafe.AsRef<uint>(_memory);

    private EngineStatus* EnginePlace => (EngineStatus*)(_memory + CacheLine);

    private byte* Meters => _memory + CacheLine + EngineBytes;

    private byte* TapePlaces => Meters + (2 * CacheLine);

    /// <summary>Copies one moment of the engine and every tape. The span takes as many tapes as it has room for. [any]</summary>
    public void Read(out EngineStatus engine, Span<TapeStatus> tapes)
    {
        int count = Math.Min(tapes.Length, Tapes);
        SpinWait spin = default;
        while (true)
        {
            uint before = Volatile.Read(ref Sequence);
            if ((before & 1) == 0)
            {
                engine = *EnginePlace;
                for (int i = 0; i < count; i++) tapes[i] = *TapePlace(i);
                Interlocked.MemoryBarrier();
                if (Volatile.Read(ref Sequence) == before) return;
            }
            spin.SpinOnce();
        }
    }

    /// <summary>The input's meter. [any]</summary>
    public StereoLevel InputLevel => ReadLevel(Meters);

    /// <summary>The master's meter. [any]</summary>
    public StereoLevel MasterLevel => ReadLevel(Meters + CacheLine);

    /// <summary>A tape's meter, after its fader; 0 is the first tape. [any]</summary>
    public StereoLevel TapeLevel(int index) => ReadLevel(TapeMeter(index));

    /// <summary>Frees the memory; nobody may come again. [control]</summary>
    public void Dispose() => _buffer.Dispose();

    /// <summary>Opens the states for writing. [audio]</summary>
    internal void BeginWrite()
    {
        Volatile.Write(ref Sequence, Sequence + 1);
        Interlocked.MemoryBarrier();
    }

    /// <summary>The engine's place, between <see cref="BeginWrite"/> and <see cref="EndWrite"/>. [audio]</summary>
    internal ref EngineStatus Engine => ref *EnginePlace;

    /// <summary>A tape's place, between <see cref="BeginWrite"/> and <see cref="EndWrite"/>. [audio]</summary>
    internal ref TapeStatus Tape(int index) => ref *TapePlace(index);

    /// <summary>Shows what was written. [audio]</summary>
    internal void EndWrite() => Volatile.Write(ref Sequence, Sequence + 1);

    /// <summary>Shows the input's meter. [audio]</summary>
    internal void ShowInput(float left, float right) => WriteLevel(Meters, left, right);

    /// <summary>Shows the master's meter. [audio]</summary>
    internal void ShowMaster(float left, float right) => WriteLevel(Meters + CacheLine, left, right);

    /// <summary>Shows a tape's meter. [audio]</summary>
    internal void ShowTape(int index, float left, float right) => WriteLevel(TapeMeter(index), left, right);

    private static StereoLevel ReadLevel(byte* place)
    {
        long both = Volatile.Read(ref *(long*)place);
        return *(StereoLevel*)&both;
    }

    private static void WriteLevel(byte* place, float left, float right)
    {
        StereoLevel level = new(left, right);
        Volatile.Write(ref *(long*)place, *(long*)&level);
    }

    private TapeStatus* TapePlace(int index) => (TapeStatus*)(TapePlaces + ((nint)index * 2 * CacheLine));

    private byte* TapeMeter(int index) => TapePlaces + ((nint)index * 2 * CacheLine) + CacheLine;
}
