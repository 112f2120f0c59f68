using Modul.Standalone.Cards;
using NAudio.Wave.Asio;

namespace Modul.Standalone.Asio;

/// <summary>The ASIO drivers that are installed.</summary>
internal static class AsioList
{
    public static IReadOnlyList<string> Names() => AsioDriver.GetAsioDriverNames();

    /// <summary>Each of them, opened for a moment where it can be.</summary>
    public static IReadOnlyList<CardDescription> Describe() => [.. Names().Select(Describe)];

    // A thread for each: one that hangs keeps it.
    private static CardDescription Describe(string name)
    {
        using var thread = new AsioThread();
        try
        {
            return thread.Do(name, () => Read(name));
        }
        catch (IOException problem)
        {
            return new CardDescription { Name = name, Problem = problem.Message };
        }
    }

    private static CardDescription Read(string name)
    {
        using AsioUnit unit = AsioUnit.Open(name);
        (int inputs, int outputs) = unit.Channels;
        (int claimedIn, int claimedOut) = unit.Latencies;
        string samples = "no samples";
        if (inputs + outputs > 0) unit.KindOf(0, inputs > 0, out samples);
        return new CardDescription
        {
            Name = name, Inputs = inputs, Outputs = outputs, Samples = samples, Buffers = unit.Buffers, Rate = unit.Rate,
            Rates = [.. CardDescription.UsualRates.Where(unit.CanHave)], ClaimedIn = claimedIn, ClaimedOut = claimedOut,
        };
    }
}
