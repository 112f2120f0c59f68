using Modul.Clap.Tests.Host;
using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Checks;

/// <summary>Parameters: what is told of them, and that they are set the same way on every way in.</summary>
public abstract class ParamChecks : Check
{
    private protected ParamChecks(Subject subject)
        : base(subject)
    {
    }

    [ClapFact]
    public void Every_parameter_is_told_of_sanely()
    {
        using Stage stage = Open();
        ParamInfo[] all = stage.Plugin.Params.All;
        all.Select(param => param.Id).ShouldBeUnique();
        all.Count(param => param.Flags.HasFlag(ParamFlags.Bypass)).ShouldBeLessThanOrEqualTo(1);
        foreach (ParamInfo param in all) ShouldBeSane(param);
        stage.Plugin.Params.HasInfo((uint)all.Length).ShouldBeFalse("one past the last has an info");
    }

    [ClapFact]
    public void Infos_are_the_same_in_every_instance_and_while_active()
    {
        using Stage stage = Open();
        using HostedPlugin another = stage.Another();
        another.Activate();
        another.Params.ReadAll().Select(WithoutCookie).ShouldBe(stage.Plugin.Params.All.Select(WithoutCookie));

        static ParamInfo WithoutCookie(ParamInfo param) => param with { Cookie = 0 };
    }

    // clap-validator: param-default-values
    [ClapFact]
    public void A_new_instance_has_the_default_values()
    {
        using Stage stage = Open();
        ParamsView all = stage.Plugin.Params;
        all.FirstDifference(all.Values(), all.All.ToDictionary(param => param.Id, param => param.Default)).ShouldBeNull();
    }

    [ClapFact]
    public void An_id_nobody_has_gives_nothing()
    {
        using Stage stage = Open();
        foreach (uint id in (uint[])[0, 99, 100, 7777, uint.MaxValue])
        {
            stage.Plugin.Params.TryValue(id).ShouldBeNull($"parameter {id} has a value");
            stage.Plugin.Params.Text(id, 0).ShouldBeNull($"parameter {id} has a text");
            stage.Plugin.Params.Parse(id, "0").ShouldBeNull($"parameter {id} takes a text");
        }
    }

    // clap-validator: param-set-events
    [ClapFact]
    public void A_flush_sets_what_process_sets() => FlushShouldEqualProcess(cookies: true);

    // clap-validator: param-set-no-cookies
    [ClapFact]
    public void A_flush_sets_what_process_sets_without_cookies() => FlushShouldEqualProcess(cookies: false);

    [ClapFact]
    public void A_flush_while_active_sets_the_same()
    {
        using Stage stage = Open();
        using HostedPlugin another = stage.Another();
        stage.Plugin.Params.Flush(stage.Plugin.Params.Randomize(new Random(8), cookies: false));
        another.Activate();
        another.OnAudioThread(() => another.Params.Flush(another.Params.Randomize(new Random(8), cookies: false)));
        ParamsView all = stage.Plugin.Params;
        all.FirstDifference(another.Params.Values(), all.Values()).ShouldBeNull();
    }

    // clap-validator: param-set-wrong-namespace
    [ClapFact]
    public void Events_of_another_namespace_set_nothing()
    {
        using Stage stage = Open();
        ParamsView all = stage.Plugin.Params;
        Dictionary<uint, double> before = all.Values();
        stage.Run(new Noise { Blocks = 1, Events = (events, random, _, _) => all.Randomize(events, random, 0, space: 0xB33F) });
        all.FirstDifference(all.Values(), before).ShouldBeNull();
    }

    [ClapFact]
    public void Events_that_make_no_sense_set_nothing()
    {
        using Stage stage = Open();
        ParamsView all = stage.Plugin.Params;
        Dictionary<uint, double> before = all.Values();
        stage.Run(new Noise
        {
            Events = (events, _, _, frames) =>
            {
                foreach (ParamInfo param in all.All) events.Param((uint)(frames - 1), param.Id, double.NaN);
                events.Param(0, 7777, 1).Param(0, uint.MaxValue, 1).Unknown(3, 0, 999, 40).Unknown(3, 7, 5, 0);
            },
        });
        all.FirstDifference(all.Values(), before).ShouldBeNull();
    }

    [ClapFact]
    public void A_value_outside_its_range_ends_inside()
    {
        using Stage stage = Open();
        using var events = new EventList();
        foreach (ParamInfo param in stage.Plugin.Params.Settable) 
            events.Param(0, param.Id, param.Max + 1e9).Param(0, param.Id, param.Min - 1e9).Param(0, param.Id, double.PositiveInfinity);
        stage.Plugin.Params.Flush(events);
        foreach (ParamInfo param in stage.Plugin.Params.All) stage.Plugin.Params.Value(param.Id).ShouldBeInRange(param.Min, param.Max, param.Name);
    }

    private static void ShouldBeSane(ParamInfo param)
    {
        param.Id.ShouldNotBe(PortInfo.NoId);
        param.Name.ShouldNotBeEmpty();
        (double.IsFinite(param.Min) && double.IsFinite(param.Max) && param.Min < param.Max).ShouldBeTrue($"{param.Name}: {param.Min} to {param.Max}");
        param.Default.ShouldBeInRange(param.Min, param.Max, param.Name);
        if (param.Flags.HasFlag(ParamFlags.Enum)) param.Stepped.ShouldBeTrue($"{param.Name} is an enum of no steps");
        if (param.Flags.HasFlag(ParamFlags.Bypass))
            (param.Stepped && param.Min == 0 && param.Max == 1).ShouldBeTrue($"{param.Name} is a bypass that is not stepped from 0 to 1");
        if (param.Stepped)
            (param.Min == Math.Floor(param.Min) && param.Max == Math.Floor(param.Max) && param.Default == Math.Floor(param.Default)).ShouldBeTrue(param.Name);
        if (((uint)param.Flags & 0x3C0) != 0) param.Flags.HasFlag(ParamFlags.Automatable).ShouldBeTrue(param.Name);
        if (((uint)param.Flags & 0x7800) != 0) param.Flags.HasFlag(ParamFlags.Modulatable).ShouldBeTrue(param.Name);
    }

    private void FlushShouldEqualProcess(bool cookies)
    {
        using Stage stage = Open();
        using var processing = new Stage(Subject);
        ParamsView flushed = stage.Plugin.Params, processed = processing.Plugin.Params;
        Dictionary<uint, double> before = flushed.Values();
        flushed.Flush(flushed.Randomize(new Random(7), cookies: cookies));
        flushed.FirstDifference(flushed.Values(), before).ShouldNotBeNull("a flush changed nothing");
        processing.Run(new Noise { Blocks = 1, Events = (events, _, _, _) => processed.Randomize(events, new Random(7), 0, cookies) });
        processed.FirstDifference(processed.Values(), flushed.Values()).ShouldBeNull();
    }

    public sealed class OfModul() : ParamChecks(Subject.Modul);

    public sealed class OfReference : ParamChecks
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
