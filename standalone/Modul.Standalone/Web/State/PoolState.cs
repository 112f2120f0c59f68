namespace Modul.Standalone.Web.State;

/// <summary>The memory for tapes in <c>GET /api/state</c>.</summary>
/// <param name="Free">Blocks of 4096 frames that are free.</param>
/// <param name="Total">Blocks there are.</param>
/// <param name="Dry">Times without memory.</param>
internal sealed record PoolState(int Free, int Total, long Dry);
