using Modul.Core.Mixing;
using Modul.Core.Storage;
using Modul.Core.Timing;

namespace Modul.Core.Tapes;

/// <summary>
/// One stretch of writing, from punch-in to punch-out, in aligned frames: what comes in at engine frame t belongs to aligned frame t - gap.
/// It fades in after its start and out after its end, so that the input that still arrives after a take's end fades out over
/// the take's start, as a spliced tape would. [audio]
/// </summary>
internal sealed class Punch
{
    public bool Active { get; private set; }

    public PunchKind Kind { get; private set; }

    public Layer Layer { get; private set; } = null!;

    /// <summary>The layer that it goes over, while another punch still writes to that; else null.</summary>
    public Layer? Below { get; private set; }

    /// <summary>Aligned frame of the punch-in.</summary>
    public long Start { get; private set; }

    /// <summary>Aligned frame of the punch-out; <see cref="long.MaxValue"/> while it is open.</summary>
    public long End { get; private set; }

    /// <summary>The gap it was begun with; it keeps it to its end, so that a pass is never torn.</summary>
    public Gap Gap { get; private set; }

    /// <summary>Frames by which its layer was moved since it began: it goes on where it was.</summary>
    public long Shift { get; private set; }

    /// <summary>Goes on with what the punch before it did, where its layer went with the song.</summary>
    public bool Moved { get; set; }

    /// <summary>Goes on from the punch before it without a seam: the next round of an overdub.</summary>
    public bool Continues { get; private set; }

    /// <summary>Frames of its fade in, 0 where it has none.</summary>
    public int FadeIn { get; private set; }

    /// <summary>Frames of its fade out.</summary>
    public int FadeOut { get; private set; }

    /// <summary>Aligned frame at which the round that is running is full.</summary>
    public long RoundEnd { get; set; }

    /// <summary>The largest input sample of the round that is running.</summary>
    public float RoundPeak { get; set; }

    /// <summary>The engine frame at which it has faded out.</summary>
    public long Over => End + FadeOut + Gap.Total;

    /// <summary>Whether it writes in full, between its fades; found with the position.</summary>
    public bool Full { get; private set; }

    /// <summary>The position in the layer of the next frame that is written; kept while it writes.</summary>
    public long Position { get; set; }

    public bool Open => Active && End == long.MaxValue;

    public void Begin(PunchKind kind, Layer layer, long start, Gap gap, bool continues, int seam)
    {
        (Active, Kind, Layer, Start, End, Gap, Continues) = (true, kind, layer, start, long.MaxValue, gap, continues);
        (Below, Shift, Moved) = (layer.Base, 0, false);
        FadeIn = kind == PunchKind.Take || continues ? 0 : Short(seam);
        RoundPeak = 0;
        RoundEnd = kind == PunchKind.Take ? long.MaxValue : start + layer.Length;
    }

    /// <summary>Sets the end, no earlier than the fade in is over; the seam is as long as the layer allows.</summary>
    public void EndAt(long end, int seam)
    {
        End = Math.Max(end, Start + FadeIn);
        FadeOut = Short(seam);
    }

    /// <summary>Its layer was moved by some frames; what is before a frame stays where it was.</summary>
    public void Stay(long before, long frames)
    {
        if (Start < before) Shift += frames;
    }

    /// <summary>Frames from where another punch writes now to here; without a limit where both are at one place, or this one has no loop yet.</summary>
    public long FramesTo(long position)
    {
        if (Kind == PunchKind.Take) return long.MaxValue;
        long ahead = (Position - position) % Layer.Length;
        if (ahead < 0) ahead += Layer.Length;
        return ahead == 0 ? long.MaxValue : ahead;
    }

    /// <summary>Lets go of the layer below once that is sealed.</summary>
    public void ForgetBelow()
    {
        if (Below is { Sealed: true }) Below = null;
    }

    /// <summary>Brings it to a position, at an aligned frame.</summary>
    public void Arrive(long aligned, long position) =>
        (Position, Full) = (position, aligned < End && aligned >= Start + FadeIn);

    public void Finish() => Active = false;

    /// <summary>The aligned frame under the record head at an engine frame.</summary>
    public long AlignedAt(long frame) => frame - Gap.Total;

    /// <summary>The position in the layer where an aligned frame is written.</summary>
    public long PositionAt(long aligned)
    {
        if (Kind != PunchKind.Take) return Layer.PositionAt(aligned + Shift);
        return aligned < End ? aligned - Start : aligned - End;
    }

    /// <summary>The share of the new audio at an aligned frame, as a line.</summary>
    public Slope AmountAt(long aligned)
    {
        if (aligned >= End) return new Slope(1, -1f / FadeOut, aligned - End);
        return aligned < Start + FadeIn ? new Slope(0, 1f / FadeIn, aligned - Start) : Slope.Unity;
    }

    /// <summary>The next aligned frame after <paramref name="aligned"/> at which what it does changes or the block under it ends.</summary>
    public long NextChange(long aligned)
    {
        if (aligned < Start) return Start;
        long change = Phase(aligned);
        long position = PositionAt(aligned);
        long room = BlockPool.Frames - (position % BlockPool.Frames);
        if (Kind != PunchKind.Take) room = Math.Min(room, Layer.Length - position);
        return Math.Min(change, aligned + room);
    }

    private long Phase(long aligned)
    {
        if (aligned >= End) return End + FadeOut;
        if (aligned < Start + FadeIn) return Start + FadeIn;
        return Open ? RoundEnd : End; // a punch that is ending begins no further round
    }

    private int Short(int seam) => (int)Math.Min(seam, Math.Max(0, Layer.Length / 2));
}
