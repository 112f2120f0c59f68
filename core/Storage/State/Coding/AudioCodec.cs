using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Modul.Core.Storage.State.Coding;

/// <summary>
/// Packs stretches of stereo audio without loss, each by itself: whole numbers (<see cref="SampleGrid"/>), the right side as its difference from the left
/// where that is smaller, differences from a prediction (<see cref="Predictor"/>), and these byte by byte (<see cref="BytePlane"/>). The same samples give
/// the same bytes. Not for two threads at once.
/// </summary>
internal sealed class AudioCodec
{
    /// <summary>The most frames of a stretch.</summary>
    public const int MostFrames = 1 << 16;

    /// <summary>The most bytes that a stretch takes.</summary>
    public const int MostBytes = SilenceBytes + 3 + (Planes * (BytePlane.HeaderBytes + MostFrames));

    private const int SilenceBytes = 5;
    private const int Planes = 2 * sizeof(int);

    private readonly int[] _left = new int[MostFrames];
    private readonly int[] _right = new int[MostFrames];
    private readonly int[] _side = new int[MostFrames];
    private readonly uint[] _differences = new uint[MostFrames];
    private readonly byte[] _plane = new byte[MostFrames];

    private enum Form : byte
    {
        Silence,
        Grid15,
        Grid23,
        Ordered,
    }

    /// <summary>Packs 1 to <see cref="MostFrames"/> frames. Returns the bytes taken, at most <see cref="MostBytes"/>.</summary>
    public int Encode(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<byte> to)
    {
        int frames = left.Length;
        BinaryPrimitives.WriteInt32LittleEndian(to, frames);
        Form form = FormOf(left, right);
        to[4] = (byte)form;
        if (form == Form.Silence) return SilenceBytes;
        Span<int> first = _left.AsSpan(0, frames), second = _right.AsSpan(0, frames), side = _side.AsSpan(0, frames);
        for (int i = 0; i < frames; i++) side[i] = second[i] - first[i];
        (int firstOrder, _) = Predictor.Choose(first);
        (int secondOrder, long secondBits) = Predictor.Choose(second);
        (int sideOrder, long sideBits) = Predictor.Choose(side);
        bool coupled = sideBits < secondBits;
        if (coupled) secondOrder = sideOrder;
        (to[5], to[6], to[7]) = (coupled ? (byte)1 : (byte)0, (byte)firstOrder, (byte)secondOrder);
        int at = SilenceBytes + 3;
        at += Pack(first, firstOrder, to[at..]);
        return at + Pack(coupled ? side : second, secondOrder, to[at..]);
    }

    /// <summary>The frames that a packed stretch claims to hold; false where that cannot be.</summary>
    public static bool TryFrames(ReadOnlySpan<byte> packed, out int frames)
    {
        frames = packed.Length < SilenceBytes ? 0 : BinaryPrimitives.ReadInt32LittleEndian(packed);
        return frames is > 0 and <= MostFrames;
    }

    /// <summary>Unpacks as many frames as the stretch claims; false where it is damaged.</summary>
    public bool TryDecode(ReadOnlySpan<byte> packed, Span<float> left, Span<float> right)
    {
        if (!TryFrames(packed, out int frames) || frames != left.Length || frames != right.Length || packed[4] > (byte)Form.Ordered) return false;
        var form = (Form)packed[4];
        if (form == Form.Silence)
        {
            left.Clear();
            right.Clear();
            return packed.Length == SilenceBytes;
        }
        if (packed.Length < SilenceBytes + 3 || packed[5] > 1 || packed[6] > Predictor.MostOrder || packed[7] > Predictor.MostOrder) return false;
        Span<int> first = _left.AsSpan(0, frames), second = _right.AsSpan(0, frames);
        ReadOnlySpan<byte> rest = packed[(SilenceBytes + 3)..];
        if (!TryUnpack(ref rest, packed[6], first) || !TryUnpack(ref rest, packed[7], second) || !rest.IsEmpty) return false;
        if (packed[5] == 1)
            for (int i = 0; i < frames; i++) second[i] += first[i];
        Give(form, first, left);
        Give(form, second, right);
        return true;
    }

    private Form FormOf(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        if (IsSilent(left) && IsSilent(right)) return Form.Silence;
        if (SampleGrid.TryGrid(left, 15, _left) && SampleGrid.TryGrid(right, 15, _right)) return Form.Grid15;
        if (SampleGrid.TryGrid(left, 23, _left) && SampleGrid.TryGrid(right, 23, _right)) return Form.Grid23;
        SampleGrid.Order(left, _left);
        SampleGrid.Order(right, _right);
        return Form.Ordered;
    }

    private static bool IsSilent(ReadOnlySpan<float> samples) => !MemoryMarshal.AsBytes(samples).ContainsAnyExcept((byte)0);

    private static void Give(Form form, ReadOnlySpan<int> numbers, Span<float> samples)
    {
        if (form == Form.Ordered) SampleGrid.FromOrder(numbers, samples);
        else SampleGrid.FromGrid(numbers, form == Form.Grid15 ? 15 : 23, samples);
    }

    private int Pack(ReadOnlySpan<int> numbers, int order, Span<byte> to)
    {
        Span<uint> differences = _differences.AsSpan(0, numbers.Length);
        Span<byte> plane = _plane.AsSpan(0, numbers.Length);
        Predictor.Take(numbers, order, differences);
        int at = 0;
        for (int shift = 0; shift < 32; shift += 8)
        {
            for (int i = 0; i < plane.Length; i++) plane[i] = (byte)(differences[i] >> shift);
            at += BytePlane.Write(plane, to[at..]);
        }
        return at;
    }

    private bool TryUnpack(ref ReadOnlySpan<byte> from, int order, Span<int> numbers)
    {
        Span<uint> differences = _differences.AsSpan(0, numbers.Length);
        Span<byte> plane = _plane.AsSpan(0, numbers.Length);
        differences.Clear();
        for (int shift = 0; shift < 32; shift += 8)
        {
            if (!BytePlane.TryRead(ref from, plane)) return false;
            for (int i = 0; i < plane.Length; i++) differences[i] |= (uint)plane[i] << shift;
        }
        Predictor.Undo(differences, order, numbers);
        return true;
    }
}
