using System.Buffers.Binary;
using Modul.Core.Storage.State.Coding;

namespace Modul.Core.Storage.State;

/// <summary>
/// Unpacks stretches of audio and keeps the last two: a reader that goes back a little, over the border of two, unpacks none twice. Not for two threads
/// at once.
/// </summary>
internal sealed class StretchCache
{
    private readonly AudioCodec _codec = new();
    private Slot _last = new();
    private Slot _before = new();

    /// <summary>The samples of a stretch that has been checked.</summary>
    public void Unpack(byte[] packed, out ReadOnlySpan<float> left, out ReadOnlySpan<float> right)
    {
        if (_last.Packed != packed)
        {
            (_last, _before) = (_before, _last);
            if (_last.Packed != packed) Fill(_last, packed);
        }
        left = _last.Left.AsSpan(0, _last.Frames);
        right = _last.Right.AsSpan(0, _last.Frames);
    }

    private void Fill(Slot slot, byte[] packed)
    {
        int frames = BinaryPrimitives.ReadInt32LittleEndian(packed);
        if (slot.Left.Length < frames) (slot.Left, slot.Right) = (new float[frames], new float[frames]);
        if (!_codec.TryDecode(packed, slot.Left.AsSpan(0, frames), slot.Right.AsSpan(0, frames)))
            throw new InvalidOperationException("expected a stretch that has been checked");
        (slot.Packed, slot.Frames) = (packed, frames);
    }

    private sealed class Slot
    {
        public float[] Left = [];
        public float[] Right = [];
        public byte[]? Packed;
        public int Frames;
    }
}
