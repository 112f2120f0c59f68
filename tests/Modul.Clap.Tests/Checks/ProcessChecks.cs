using Modul.Clap.Tests.Host;

namespace Modul.Clap.Tests.Checks;

/// <summary>Blocks of noise in every arrangement of the buffers: each is written whole, with numbers, and nothing else is.</summary>
public abstract class ProcessChecks : Check
{
    private protected ProcessChecks(Subject subject)
        : base(subject)
    {
    }

    // clap-validator: process-audio-basic-out-of-place
    [ClapFact]
    public void Out_of_place() => Run(new Noise());

    // clap-validator: process-audio-basic-in-place
    [ClapFact]
    public void In_place() => Run(new Noise { InPlace = true });

    // clap-validator: process-audio-double-out-of-place
    [ClapFact]
    public void In_64_bits_out_of_place() => Run(new Noise { Wide = true, Notes = NoteKind.Orderly });

    // clap-validator: process-audio-double-in-place
    [ClapFact]
    public void In_64_bits_in_place() => Run(new Noise { Wide = true, InPlace = true, Notes = NoteKind.Orderly });

    // clap-validator: process-audio-denormals; the times are not compared.
    [ClapFact]
    public void Subnormal_input() => Run(new Noise { Subnormal = true, Blocks = 50, Notes = NoteKind.Orderly });

    // clap-validator: process-note-out-of-place-basic
    [ClapFact]
    public void With_notes() => Run(new Noise { Notes = NoteKind.Orderly });

    // clap-validator: process-note-inconsistent
    [ClapFact]
    public void With_notes_that_make_no_sense() => Run(new Noise { Notes = NoteKind.Inconsistent, Blocks = 50 });

    // clap-validator: process-note-wildcard
    [ClapFact]
    public void With_wildcard_notes() => Run(new Noise { Notes = NoteKind.Wildcard, Blocks = 20 });

    // clap-validator: process-varying-sample-rates
    [ClapFact]
    public void At_every_rate()
    {
        double[] rates =
        [
            8000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000, 64_000, 88_200, 96_000, 176_400, 192_000, 384_000, 705_600, 768_000,
            1234.5678, 2345.678, 12_345.678, 34_567.89, 44_099.999, 45_678.901, 47_999.52, 48_000.48, 123_456.78, 234_567.89, 654_321.98,
        ];
        using Stage stage = Open();
        foreach (double rate in rates) stage.Run(new Noise { Rate = rate, Notes = NoteKind.Orderly });
    }

    // clap-validator: process-varying-block-sizes
    [ClapFact]
    public void In_every_block_size()
    {
        using Stage stage = Open();
        foreach (int frames in (int[])[1, 256, 1024, 4096, 16_384, 1536, 10, 17, 2027])
            stage.Run(new Noise { MaxFrames = frames, Blocks = Math.Max(1, Math.Min(5, 16_384 / frames)), Notes = NoteKind.Orderly });
    }

    // clap-validator: process-random-block-sizes
    [ClapFact]
    public void In_random_block_sizes() => Run(new Noise
    {
        MaxFrames = 2048,
        Blocks = 20,
        Notes = NoteKind.Orderly,
        BlockSize = random => random.Next(5) == 0 ? 1 : random.Next(2, 2049),
    });

    // clap-validator: process-reset-reactivate
    [ClapFact]
    public void After_reset_and_reactivation()
    {
        using Stage stage = Open();
        stage.Run(new Noise { Blocks = 1, Notes = NoteKind.Orderly });
        stage.Plugin.Activate();
        stage.Plugin.OnAudioThread(() =>
        {
            stage.Process(new Noise { Blocks = 1, Seed = 2 });
            stage.Plugin.Reset();
            stage.Process(new Noise { Blocks = 1, Seed = 3 });
        });
        stage.Plugin.Deactivate();
    }

    [ClapFact]
    public void Reset_leaves_the_values_of_parameters()
    {
        using Stage stage = Open();
        using EventList events = stage.Plugin.Params.Randomize(new Random(5));
        stage.Plugin.Params.Flush(events);
        Dictionary<uint, double> before = stage.Plugin.Params.Values();
        stage.Plugin.Activate();
        stage.Plugin.OnAudioThread(stage.Plugin.Reset);
        stage.Plugin.Deactivate();
        stage.Plugin.Params.FirstDifference(stage.Plugin.Params.Values(), before).ShouldBeNull();
    }

    private static void SetPlayThrough(Stage stage) => stage.Plugin.Params.Set(Ids.PlayThrough, 1);

    private void Run(Noise noise)
    {
        using Stage stage = Open();
        stage.Run(noise);
        SetPlayThrough(stage);
        stage.Run(noise);
    }

    public sealed class OfModul() : ProcessChecks(Subject.Modul);

    public sealed class OfReference : ProcessChecks
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
