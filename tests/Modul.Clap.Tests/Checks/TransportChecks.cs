using Modul.Clap.Tests.Host;

namespace Modul.Clap.Tests.Checks;

/// <summary>The song's transport: none, any, at any moment.</summary>
public abstract class TransportChecks : Check
{
    private protected TransportChecks(Subject subject)
        : base(subject)
    {
    }

    // clap-validator: transport-null
    [ClapFact]
    public void None() => Run(new Noise { Transport = (_, _) => null });

    // clap-validator: transport-fuzz
    [ClapFact]
    public void Any_in_every_block()
    {
        var random = new Random(6);
        Run(new Noise { Blocks = 80, Transport = (_, _) => random.Next(8) == 0 ? null : Transport.Random(random) });
    }

    // clap-validator: transport-fuzz-sample-accurate
    [ClapFact]
    public void Any_every_1000_100_and_1_frames()
    {
        foreach (int interval in (int[])[1000, 100, 1])
        {
            int next = 0;
            Run(new Noise
            {
                Blocks = 20,
                Events = (events, random, _, frames) =>
                {
                    for (; next < frames; next += interval) events.Transport((uint)next, Transport.Random(random).ToClap());
                    next -= frames;
                },
            });
        }
    }

    [ClapFact]
    public void A_song_that_jumps() => Run(new Noise { Blocks = 60, Transport = (i, frame) => Transport.At(frame + ((i * 7919L % 13) * 10_000)) });

    [ClapFact]
    public void A_song_that_loops_two_beats() =>
        Run(new Noise { Blocks = 200, Transport = (_, frame) => Transport.At(frame % 48_000, tempo: 120) with { LoopBeats = (0, 2) } });

    [ClapFact]
    public void A_song_that_counts_in_from_before_its_start() =>
        Run(new Noise { Blocks = 200, Transport = (_, frame) => Transport.At(frame - 48_000) with { PreRoll = frame < 48_000 } });

    [ClapFact]
    public void A_song_of_extreme_tempo_and_metre() => Run(new Noise
    {
        Blocks = 60,
        Transport = (i, frame) => Transport.At(frame, tempo: ((double[])[0, -120, 1e-9, 1e9, double.MaxValue, double.NaN])[i % 6])
            with { Meter = (i % 3 * 9999, i % 5 * 7777), TempoPerSample = i % 2 == 0 ? 1e300 : -1e300 },
    });

    /// <summary>While a tape is recorded, plays and is recorded again, in sync and not.</summary>
    private void Run(Noise noise)
    {
        using Stage stage = Open();
        bool hasSync = stage.Plugin.Params.All.Any(param => param.Id == Ids.Sync);
        foreach (double quantize in (double[])[0, 1, 2, 3])
            stage.Run(noise with
            {
                MaxFrames = 128,
                Rate = 48_000,
                Notes = NoteKind.Orderly,
                Events = (events, random, block, frames) =>
                {
                    noise.Events?.Invoke(events, random, block, frames);
                    if (block == 0 && hasSync) events.Param(0, Ids.Quantize, quantize).Param(0, Ids.Sync, quantize % 2);
                    if (block % 7 == 3) events.Param(9, Ids.Record(1), 1).Param(10, Ids.Record(1), 0);
                },
            });
    }

    public sealed class OfModul() : TransportChecks(Subject.Modul);

    public sealed class OfReference : TransportChecks
    {
        public OfReference()
            : base(Subject.Reference)
        {
        }

        internal OfReference(Subject subject)
            : base(subject)
        {
        }
    }
}
