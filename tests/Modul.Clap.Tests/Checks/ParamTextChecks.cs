using Modul.Clap.Tests.Host;

namespace Modul.Clap.Tests.Checks;

/// <summary>Values as text, and back.</summary>
public abstract class ParamTextChecks : Check
{
    private protected ParamTextChecks(Subject subject)
        : base(subject)
    {
    }

    // clap-validator: param-conversions
    [ClapFact]
    public void A_text_gives_a_value_that_gives_the_text()
    {
        using Stage stage = Open();
        ParamsView all = stage.Plugin.Params;
        int steps = Math.Clamp(4000 / all.All.Length, 5, 100);
        foreach (ParamInfo param in all.All)
            for (int i = 0; i < steps; i++)
                ShouldGoRound(all, param, param.Min + ((param.Max - param.Min) * i / (steps - 1)));
    }

    [ClapFact]
    public void Every_step_has_a_text_and_comes_back()
    {
        using Stage stage = Open();
        ParamsView all = stage.Plugin.Params;
        foreach (ParamInfo param in all.All.Where(param => param.Stepped && param.Max - param.Min < 200))
            for (double step = param.Min; step <= param.Max; step++)
            {
                string text = all.Text(param.Id, step).ShouldNotBeNull();
                text.ShouldNotBeNullOrWhiteSpace($"{param.Name} at {step}");
                all.Parse(param.Id, text).ShouldBe(step, $"{param.Name}: '{text}'");
            }
    }

    [ClapFact]
    public void The_default_comes_back_from_its_text()
    {
        using Stage stage = Open();
        ParamsView all = stage.Plugin.Params;
        foreach (ParamInfo param in all.All)
            param.Same(all.Parse(param.Id, all.Text(param.Id, param.Default)!) ?? double.NaN, param.Default).ShouldBeTrue($"{param.Module}/{param.Name}");
    }

    [ClapFact]
    public void A_text_stays_in_the_room_it_is_given()
    {
        using Stage stage = Open();
        ParamsView all = stage.Plugin.Params;
        foreach (ParamInfo param in all.All)
            for (int room = 1; room <= 12; room++) all.Text(param.Id, param.Max, room);
    }

    [ClapFact]
    public void A_text_that_means_nothing_is_refused()
    {
        using Stage stage = Open();
        ParamsView all = stage.Plugin.Params;
        foreach (ParamInfo param in all.All)
            foreach (string text in (string[])["", "what", "\u0001", "--", new string('9', 2000) + "x"])
                all.Parse(param.Id, text).ShouldBeNull($"{param.Module}/{param.Name} takes '{text[..Math.Min(9, text.Length)]}'");
    }

    private static void ShouldGoRound(ParamsView all, ParamInfo param, double value)
    {
        string text = all.Text(param.Id, value).ShouldNotBeNull($"{param.Name} at {value}");
        double back = all.Parse(param.Id, text).ShouldNotBeNull($"{param.Name}: '{text}'");
        all.Text(param.Id, back).ShouldBe(text, $"{param.Name} at {value}");
        all.Parse(param.Id, text).ShouldBe(back);
    }

    public sealed class OfModul() : ParamTextChecks(Subject.Modul);

    public sealed class OfReference : ParamTextChecks
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
