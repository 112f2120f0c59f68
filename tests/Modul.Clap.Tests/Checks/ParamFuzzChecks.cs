using Modul.Clap.Tests.Host;

namespace Modul.Clap.Tests.Checks;

/// <summary>Random values of every parameter while noise and notes run through.</summary>
public abstract class ParamFuzzChecks : Check
{
    private protected ParamFuzzChecks(Subject subject)
        : base(subject)
    {
    }

    // clap-validator: param-fuzz-basic
    [ClapFact]
    public void Random_values() => Fuzz((param, random) => param.Random(random));

    // clap-validator: param-fuzz-bounds
    [ClapFact]
    public void Values_at_the_bounds() => Fuzz((param, random) => random.Next(2) == 0 ? param.Min : param.Max);

    // clap-validator: param-fuzz-sample-accurate
    [ClapFact]
    public void Random_values_every_1000_100_and_10_frames()
    {
        using Stage stage = Open();
        foreach (int interval in (int[])[1000, 100, 10])
        {
            int next = 0;
            stage.Run(new Noise
            {
                Blocks = Math.Max(1, (interval * 4) / 512),
                Notes = NoteKind.Orderly,
                Events = (events, random, _, frames) =>
                {
                    for (; next < frames; next += interval) stage.Plugin.Params.Randomize(events, random, (uint)next);
                    next -= frames;
                },
            });
        }
    }

    // clap-validator: param-fuzz-modulation
    [ClapFact]
    public void Random_modulation()
    {
        using Stage stage = Open();
        stage.Run(new Noise { Blocks = 20, Notes = NoteKind.Orderly, Events = (events, random, _, frames) => Modulate(stage, events, random, frames) });
    }

    [ClapFact]
    public void Modulation_leaves_the_value_as_it_is()
    {
        using Stage stage = Open();
        ParamsView all = stage.Plugin.Params;
        Dictionary<uint, double> before = all.Values();
        stage.Run(new Noise
        {
            Events = (events, random, _, _) =>
            {
                foreach (ParamInfo param in all.Settable) events.Modulation(0, param.Id, (param.Max - param.Min) * random.NextDouble() / 4);
            },
        });
        all.FirstDifference(all.Values(), before).ShouldBeNull();
    }

    private static void Modulate(Stage stage, EventList events, Random random, int frames)
    {
        for (int i = 0; i < 100; i++)
        {
            ParamInfo param = stage.Plugin.Params.Settable[random.Next(stage.Plugin.Params.Settable.Length)];
            uint time = (uint)random.Next(frames);
            if (random.Next(2) == 0) events.Param(time, param.Id, param.Random(random), param.Cookie);
            else events.Modulation(time, param.Id, (random.NextDouble() - 0.5) * 2 * (param.Max - param.Min), random.Next(2) == 0 ? 0 : param.Cookie);
        }
    }

    private void Fuzz(Func<ParamInfo, Random, double> value)
    {
        using Stage stage = Open();
        for (int i = 0; i < 50; i++)
            stage.Run(new Noise
            {
                Seed = i,
                Notes = NoteKind.Orderly,
                Events = (events, random, block, _) =>
                {
                    if (block > 0) return;
                    foreach (ParamInfo param in stage.Plugin.Params.Settable) events.Param(0, param.Id, value(param, random), param.Cookie);
                },
            });
    }

    public sealed class OfModul() : ParamFuzzChecks(Subject.Modul);

    public sealed class OfReference : ParamFuzzChecks
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
