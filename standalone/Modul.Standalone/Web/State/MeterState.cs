using Modul.Core.Control;

namespace Modul.Standalone.Web.State;

/// <summary>A meter in <c>GET /api/state</c>: levels are linear, 1 is full scale.</summary>
internal sealed record MeterState(float Left, float Right, bool Clipped)
{
    public static MeterState Of(StereoLevel level, byte clipped) => new(level.Left, level.Right, clipped != 0);
}
