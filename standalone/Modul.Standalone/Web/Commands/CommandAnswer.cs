namespace Modul.Standalone.Web.Commands;

/// <summary>What became of a client's commands.</summary>
/// <param name="Accepted">How many were sent to the engine: all or none.</param>
/// <param name="Problem">Why none was; null where all were.</param>
/// <param name="Index">Which of an array is wrong, 0 for the first.</param>
/// <param name="Id">How the client names it.</param>
/// <param name="Full">Whether they are good and found no room.</param>
/// <param name="TooOften">Whether they are good and too many came in a short time.</param>
internal sealed record CommandAnswer(int Accepted, string? Problem = null, int? Index = null, long? Id = null, bool Full = false, bool TooOften = false);
