using Modul.Core.Mixing;

namespace Modul.Core.Tapes;

/// <summary>A layer as it sounds, under the fade of a seam. [audio]</summary>
internal struct Voice
{
    public Layer Layer;
    public Ramp Fade;

    /// <summary>Frames by which its layer was moved since: it fades out where it was.</summary>
    public long Shift;

    /// <summary>What the fader would have given it, where the fader has gone over to another audio's; else 1.</summary>
    public float GainLeft;
    public float GainRight;

    public readonly long PositionAt(long frame) => Layer.PositionAt(frame + Shift);
}
