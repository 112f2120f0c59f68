using Modul.Core.Timing;

namespace Modul.Standalone.Live;

/// <summary>What <c>--gap</c> asks for.</summary>
/// <param name="Given">The gap; null for auto.</param>
internal readonly record struct GapRequest(Gap? Given);
