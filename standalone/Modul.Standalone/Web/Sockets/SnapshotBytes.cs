using System.Buffers.Binary;
using System.Diagnostics;
using Modul.Core.Control;
using Modul.Host.Shared;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Web.Sockets;

/// <summary>Writes one moment of the looper as bytes; docs/web-api.md is its layout. One thread writes. [control]</summary>
internal sealed class SnapshotBytes(ILiveView view)
{
    /// <summary>Bytes in front of the tapes.</summary>
    public const int HeadBytes = 296;

    /// <summary>Bytes of a tape.</summary>
    public const int TapeBytes = 56;

    private const uint Magic = 0x4C444F4D;
    private const ushort Version = 1;

    private readonly Snapshot _now = new(view.Board);
    private uint _sequence;

    /// <summary>The next moment, in a buffer of its own.</summary>
    public byte[] Next()
    {
        _now.Refresh();
        var bytes = new byte[HeadBytes + (_now.Tapes.Length * TapeBytes)];
        WriteHead(bytes);
        WriteEngine(bytes);
        WriteMachine(bytes, view.Machine);
        WriteDurations(bytes, view.Machine);
        for (int i = 0; i < _now.Tapes.Length; i++) WriteTape(bytes.AsSpan(HeadBytes + (i * TapeBytes)), i);
        return bytes;
    }

    private void WriteHead(Span<byte> to)
    {
        U32(to, 0, Magic);
        U16(to, 4, Version);
        U16(to, 6, HeadBytes);
        U16(to, 8, TapeBytes);
        U16(to, 10, _now.Tapes.Length);
        U32(to, 12, _sequence++);
    }

    private void WriteEngine(Span<byte> to)
    {
        ref readonly EngineStatus engine = ref _now.Engine;
        F64(to, 16, engine.Frame);
        F64(to, 24, engine.Tempo);
        F64(to, 32, engine.Beat);
        F64(to, 40, Stopwatch.GetTimestamp() * 1000.0 / Stopwatch.Frequency);
        U32(to, 48, engine.Rate);
        U32(to, 52, Flags());
        to[56] = (byte)engine.Quantize;
        to[57] = (byte)engine.TempoSource;
        to[60] = (byte)engine.MeterBeats;
        to[61] = (byte)engine.MeterUnit;
        to[62] = (byte)engine.Primary;
        to[63] = (byte)view.GapSource;
        U32(to, 64, (uint)engine.Secondary);
        U32(to, 68, (uint)(engine.Secondary >> 32));
        U32(to, 72, engine.GapIn);
        U32(to, 76, engine.GapOut);
        F32(to, 80, engine.MetronomeLevel);
        U32(to, 104, engine.FreeBlocks);
        U32(to, 108, engine.TotalBlocks);
        F64(to, 136, engine.Refused);
        F64(to, 144, engine.Dry);
        Level(to, 200, _now.InputLevel);
        Level(to, 208, _now.MasterLevel);
    }

    private uint Flags()
    {
        ref readonly EngineStatus engine = ref _now.Engine;
        ref readonly MachineStatus machine = ref view.Machine;
        ReadOnlySpan<bool> flags =
        [
            engine.Sync != 0, engine.Metronome != 0, engine.PlayThrough != 0, engine.LiveRecord != 0, engine.InputClipped != 0, engine.MasterClipped != 0,
            machine.InProcess != 0, machine.OwnThread != 0, machine.Connected != 0, machine.Locked != 0,
        ];
        uint bits = 0;
        for (int i = 0; i < flags.Length; i++) bits |= (flags[i] ? 1u : 0u) << i;
        return bits;
    }

    private static void WriteMachine(Span<byte> to, in MachineStatus machine)
    {
        to[58] = (byte)machine.Driver;
        to[59] = (byte)machine.State;
        U32(to, 84, machine.Period);
        U32(to, 88, machine.InputBuffer);
        U32(to, 92, machine.OutputBuffer);
        U32(to, 96, machine.RingFrames);
        U32(to, 100, machine.Priority);
        F64(to, 112, machine.Xruns);
        F64(to, 120, machine.StallsAbsorbed);
        F64(to, 128, machine.Holes);
        F64(to, 152, machine.LostInput);
        F64(to, 160, machine.LateFeed);
        F64(to, 168, machine.LateOutput);
        F64(to, 176, machine.LostCommands);
        F64(to, 184, machine.Losses);
        F64(to, 192, machine.Callbacks);
    }

    private static void WriteDurations(Span<byte> to, in MachineStatus machine)
    {
        Durations durations = Durations.Of(machine.Duration);
        F32(to, 220, durations.P50);
        F32(to, 224, durations.P99);
        F32(to, 228, durations.Max);
        Span<long> bins = stackalloc long[CallbackBins.Usual];
        CallbackBins.Count(machine.Duration, bins);
        for (int i = 0; i < CallbackBins.Usual; i++) U32(to, 232 + (4 * i), Math.Min(bins[i], uint.MaxValue));
    }

    private void WriteTape(Span<byte> to, int index)
    {
        ref readonly TapeStatus tape = ref _now.Tapes[index];
        F64(to, 0, tape.Length);
        F64(to, 8, tape.Anchor);
        U32(to, 16, tape.Layer);
        U32(to, 20, tape.Sealed);
        U16(to, 24, tape.Layers);
        U16(to, 26, tape.Undo);
        U16(to, 28, tape.Redo);
        to[30] = (byte)tape.State;
        to[31] = tape.Awaited;
        F32(to, 32, tape.Volume);
        F32(to, 36, tape.Pan);
        F32(to, 40, tape.Feedback);
        U32(to, 44, (tape.Mute != 0 ? 1 : 0) | (tape.Solo != 0 ? 2 : 0) | (_now.IsSilenced(index) ? 4 : 0));
        Level(to, 48, _now.LevelOf(index));
    }

    private static void Level(Span<byte> to, int at, StereoLevel level)
    {
        F32(to, at, level.Left);
        F32(to, at + 4, level.Right);
    }

    private static void U16(Span<byte> to, int at, int value) => BinaryPrimitives.WriteUInt16LittleEndian(to[at..], (ushort)Math.Clamp(value, 0, ushort.MaxValue));

    private static void U32(Span<byte> to, int at, long value) => BinaryPrimitives.WriteUInt32LittleEndian(to[at..], unchecked((uint)value));

    private static void F32(Span<byte> to, int at, double value) => BinaryPrimitives.WriteSingleLittleEndian(to[at..], (float)value);

    private static void F64(Span<byte> to, int at, double value) => BinaryPrimitives.WriteDoubleLittleEndian(to[at..], value);
}
