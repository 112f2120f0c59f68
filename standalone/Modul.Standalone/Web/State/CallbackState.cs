using Modul.Host.Shared;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Web.State;

/// <summary>How long callbacks took, in <c>GET /api/state</c>: microseconds, and counts in bins that double (<see cref="CallbackBins"/>).</summary>
internal sealed record CallbackState(long Count, double Median, double P99, double P999, double Longest, IReadOnlyList<long> Histogram)
{
    public static CallbackState Of(in MachineStatus machine)
    {
        Durations durations = Durations.Of(machine.Duration);
        var bins = new long[CallbackBins.Usual];
        CallbackBins.Count(machine.Duration, bins);
        return new CallbackState(machine.Callbacks, durations.P50, durations.P99, durations.P999, durations.Max, bins);
    }
}
