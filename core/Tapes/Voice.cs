using Modul.Core.Mixing;

namespace Modul.Core.Tapes;

/// <summary>A layer as it sounds, under the fade of a seam. [audio]</summary>
internal struct Voice
{
    public Layer Layer;
    public Ramp Fade;
}
