using System.Buffers.Binary;

namespace Modul.Core.Storage.State;

/// <summary>
/// Keeps stretches of audio packed, unpacks them and keeps the last two unpacked: a reader that goes back a little, over the border of two, unpacks none
/// twice. Not for two threads at once.
/// </summary>
internal sealed class StretchCache : IDisposable
{
    private PackingSpace? _space;
    private Slot _last;
    private Slot _before;

    /// <summary>The stretches.</summary>
    public PackedAudio Packed { get; } = new();

    /// <summary>The samples of a stretch that has been checked, until the next but one is unpacked.</summary>
    public void Unpack(PackedStretch stretch, out ReadOnlySpan<float> left, out ReadOnlySpan<float> right)
    {
        PackingSpace space = _space ??= Space();
        if (_last.Stretch != stretch)
        {
            (_last, _before) = (_before, _last);
            if (_last.Stretch != stretch) Fill(ref _last, stretch, space);
        }
        left = _last.Space.Left.AsSpan(0, _last.Frames);
        right = _last.Space.Right.AsSpan(0, _last.Frames);
    }

    /// <summary>Frees the packed ones.</summary>
    public void Dispose()
    {
        Packed.Dispose();
        _space?.Keep();
        _space = null;
    }

    private PackingSpace Space()
    {
        var space = PackingSpace.Take();
        (_last, _before) = (new Slot { Space = space.First }, new Slot { Space = space.Second });
        return space;
    }

    private void Fill(ref Slot slot, PackedStretch stretch, PackingSpace space)
    {
        Span<byte> packed = space.Packed.AsSpan(0, stretch.Bytes);
        slot.Stretch = default; // should it fail
        Packed.Copy(stretch, packed);
        int frames = BinaryPrimitives.ReadInt32LittleEndian(packed);
        if (!space.Codec.TryDecode(packed, slot.Space.Left.AsSpan(0, frames), slot.Space.Right.AsSpan(0, frames)))
            throw new InvalidOperationException("expected a stretch that has been checked");
        (slot.Stretch, slot.Frames) = (stretch, frames);
    }

    private struct Slot
    {
        public StretchSpace Space;
        public PackedStretch Stretch;
        public int Frames;
    }
}
