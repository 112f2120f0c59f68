using Modul.Core.Mixing;

namespace Modul.Core.Tapes;

/// <summary>A layer as it sounds, under the fade of a seam. [audio]</summary>
internal struct Voice
{
    public Layer Layer;
    public Ramp Fade;

    /// <summary>What the fader would have given it, where the fader has gone over to another audio's; else 1.</summary>
    public float GainLeft;
    public float GainRight;
}
