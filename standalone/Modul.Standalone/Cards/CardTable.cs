namespace Modul.Standalone.Cards;

/// <summary><c>modul devices</c> in lines.</summary>
internal static class CardTable
{
    public static IEnumerable<string> Lines(IReadOnlyList<CardDescription> cards) => cards.Count == 0
        ? ["no ASIO driver is installed here"]
        : cards.SelectMany(Lines);

    private static IEnumerable<string> Lines(CardDescription card) => card.Problem is { } problem
        ?
        [
            $"asio:{card.Name}",
            $"  cannot be opened: {problem.ReplaceLineEndings(" ")}",
        ]
        :
        [
            $"asio:{card.Name}",
            $"  channels  {card.Inputs} in, {card.Outputs} out, {card.Samples}",
            $"  buffers   {card.Buffers.Least} to {card.Buffers.Most}, preferred {card.Buffers.Preferred}, granularity {card.Buffers.Granularity} ({card.Buffers})",
            $"  rates     {string.Join(", ", card.Rates)} Hz, now {card.Rate} Hz",
            $"  latency   {card.ClaimedIn} in, {card.ClaimedOut} out (frames, claimed)",
        ];
}
