using System.Runtime.InteropServices;
using Modul.Core.Tapes;

namespace Modul.Core.Control;

/// <summary>What the board tells of a tape. Blittable; the same bytes in every runtime that shares the board.</summary>
[StructLayout(LayoutKind.Sequential, Size = 64)]
public struct TapeStatus
{
    /// <summary>The value of <see cref="Awaited"/> where nothing is.</summary>
    public const byte Nothing = 255;

    /// <summary>Frames of one pass, 0 where the tape is empty; a running take's grows block by block.</summary>
    public long Length;

    /// <summary>An engine frame at which position 0 is played; position = (frame - anchor) mod length.</summary>
    public long Anchor;

    /// <summary>The number of the layer heard, for its peaks; -1 for none.</summary>
    public int Layer;

    /// <summary>Layers that sound together; 0 where it is empty.</summary>
    public int Layers;

    /// <summary>Steps that undo can take.</summary>
    public int Undo;

    /// <summary>Steps that redo can take.</summary>
    public int Redo;

    /// <summary>dB.</summary>
    public float Volume;

    /// <summary>-1 left to 1 right.</summary>
    public float Pan;

    /// <summary>0 to 1.</summary>
    public float Feedback;

    /// <summary>What it is doing.</summary>
    public TapeState State;

    /// <summary>The <see cref="TapeAction"/> that waits for a boundary, or <see cref="Nothing"/>.</summary>
    public byte Awaited;

    /// <summary>1 where muted.</summary>
    public byte Mute;

    /// <summary>1 where soloed.</summary>
    public byte Solo;

    /// <summary>The number of the newest layer up to the one heard that is complete and not written any more; -1 for none.</summary>
    public int Sealed;

    /// <summary>The quarter note of the song at which position 0 falls; not a number where there never was a song.</summary>
    public double Phase;

    /// <summary>The playback position at an engine frame; 0 for an empty tape. [any]</summary>
    public readonly long PositionAt(long frame)
    {
        if (Length == 0) return 0;
        long position = (frame - Anchor) % Length;
        return position < 0 ? position + Length : position;
    }
}
