using Modul.Core.Control;
using Modul.Editor.Model;
using Modul.Standalone.Stage;

namespace Modul.Standalone.Web.State;

/// <summary>The engine as a whole, in <c>GET /api/state</c>.</summary>
internal sealed record EngineState
{
    public required long Frame { get; init; }

    public required int Rate { get; init; }

    public required double Tempo { get; init; }

    public required string TempoSource { get; init; }

    public required double Beat { get; init; }

    public required int MeterBeats { get; init; }

    public required int MeterUnit { get; init; }

    public required string Quantize { get; init; }

    public required bool Sync { get; init; }

    public required bool Metronome { get; init; }

    public required float MetronomeLevel { get; init; }

    public required bool PlayThrough { get; init; }

    public required bool LiveRecord { get; init; }

    public required int Primary { get; init; }

    public required IReadOnlyList<int> Secondary { get; init; }

    public required long Refused { get; init; }

    /// <summary>The engine at a moment.</summary>
    public static EngineState Of(Snapshot now)
    {
        ref readonly EngineStatus engine = ref now.Engine;
        return new EngineState
        {
            Frame = engine.Frame,
            Rate = engine.Rate,
            Tempo = engine.Tempo,
            TempoSource = engine.TempoSource switch
            {
                Core.Timing.TempoSource.Given => "given",
                Core.Timing.TempoSource.FirstTake => "first take",
                _ => "nobody",
            },
            Beat = engine.Beat,
            MeterBeats = engine.MeterBeats,
            MeterUnit = engine.MeterUnit,
            Quantize = Words.Of(engine.Quantize),
            Sync = engine.Sync != 0,
            Metronome = engine.Metronome != 0,
            MetronomeLevel = engine.MetronomeLevel,
            PlayThrough = engine.PlayThrough != 0,
            LiveRecord = engine.LiveRecord != 0,
            Primary = engine.Primary,
            Secondary = [.. Enumerable.Range(0, now.Tapes.Length).Where(now.IsSecondary).Select(index => index + 1)],
            Refused = engine.Refused,
        };
    }
}
