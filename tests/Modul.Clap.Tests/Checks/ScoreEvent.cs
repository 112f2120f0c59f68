using Modul.Clap.Tests.Host;

namespace Modul.Clap.Tests.Checks;

/// <summary>What happens at a frame of a performance; given the list and the time in its block.</summary>
internal sealed record ScoreEvent(int Frame, Action<EventList, uint> Add);
