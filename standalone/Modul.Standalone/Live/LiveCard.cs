using Modul.Host.Shared;
using Modul.Standalone.Cards;

namespace Modul.Standalone.Live;

/// <summary>The sound card's driver of a live session, where the program itself opens one. [control]</summary>
internal static class LiveCard
{
    /// <summary>Opens it; null where something else moves the audio. Where no driver was named, one that cannot be opened is told on standard error.</summary>
    /// <exception cref="BadInputException">There is none that is meant, or not what is asked of it.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static ICard? Open(LivePlan plan, in HostTable table)
    {
        LiveOptions options = plan.Options;
        if (options.Driver.Kind == DriverKind.Asio) return CardDoor.Open(RequestOf(plan, table));
        if (options.Driver.Kind != DriverKind.Auto || !CardDoor.HasAny()) return null;
        try
        {
            return CardDoor.Open(RequestOf(plan, table));
        }
        catch (IOException problem)
        {
            Console.Error.WriteLine(problem.Message.ReplaceLineEndings(" "));
            return null;
        }
    }

    private static unsafe CardRequest RequestOf(LivePlan plan, in HostTable table)
    {
        LiveOptions options = plan.Options;
        if (options.TapeOutputs) throw new BadInputException("--tape-outputs: expected --driver jack beside it, found asio");
        return new CardRequest
        {
            Name = options.Driver.Name,
            Buffer = options.InputBuffer,
            Rate = options.Rate ?? (plan.Feeds ? plan.Files.Rate : null),
            Switch = (nint)table.Switch,
            SwitchTime = (nint)table.SwitchTime,
            Inputs = options.InputChannels ?? ChannelPair.First,
            Outputs = options.OutputChannels ?? ChannelPair.First,
        };
    }
}
