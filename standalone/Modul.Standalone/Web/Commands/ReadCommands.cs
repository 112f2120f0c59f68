using Modul.Core.Control;

namespace Modul.Standalone.Web.Commands;

/// <summary>What a client's JSON says.</summary>
/// <param name="Commands">The commands, in their order; empty where anything is wrong.</param>
/// <param name="Problem">What is wrong with the first that is, and what was expected; null where nothing is.</param>
/// <param name="Index">Which of an array is wrong, 0 for the first; null where it is no array, or the whole of it is wrong.</param>
/// <param name="Id">How the client names it; null where it does not.</param>
internal sealed record ReadCommands(Command[] Commands, string? Problem, int? Index = null, long? Id = null);
