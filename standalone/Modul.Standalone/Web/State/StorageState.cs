namespace Modul.Standalone.Web.State;

/// <summary>What storage and disk were late with, in <c>GET /api/state</c>.</summary>
/// <param name="MergeRoundsLate">Rounds of the loop that merges let pass.</param>
/// <param name="LateFeed">Frames of an input file read too late.</param>
/// <param name="LateOutput">Frames that files lost to a slow disk.</param>
internal sealed record StorageState(long MergeRoundsLate, long LateFeed, long LateOutput);
