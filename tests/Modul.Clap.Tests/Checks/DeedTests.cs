using Modul.Clap.Tests.Host;

namespace Modul.Clap.Tests.Checks;

/// <summary>For each deed a plugin may do, the check that is there for it fails, and says so.</summary>
public sealed class DeedTests
{
    private static readonly Dictionary<string, (Action<Subject> Check, string Says)> Deeds = new(StringComparer.Ordinal)
    {
        ["any-factory"] = (s => new FactoryChecks.OfReference(s).A_factory_nobody_knows_is_null(), "has a factory"),
        ["id-garbage"] = (s => new FactoryChecks.OfReference(s).An_id_with_trailing_garbage_makes_no_plugin(), "makes a plugin"),
        ["endless-factory"] = (s => new FactoryChecks.OfReference(s).A_descriptor_past_the_last_is_null(), "descriptor 1"),
        ["other-descriptor"] = (s => new FactoryChecks.OfReference(s).A_plugins_descriptor_is_the_factorys(), "Other"),
        ["no-category"] = (s => new FactoryChecks.OfReference(s).It_has_a_main_category(), "empty"),
        ["features-twice"] = (s => new FactoryChecks.OfReference(s).No_feature_is_listed_twice(), "looper"),
        ["uncounted"] = (s => new FactoryChecks.OfReference(s).Init_and_deinit_of_the_entry_are_counted(), "factory is gone"),
        ["early-host"] = (s => new FactoryChecks.OfReference(s).The_host_is_left_alone_until_init(), "before init"),
        ["any-extension"] = (s => new FactoryChecks.OfReference(s).An_extension_nobody_knows_is_null(), "is an extension"),

        ["nan"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "is NaN"),
        ["infinite"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "is Infinity"),
        ["subnormal"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "subnormal"),
        ["unwritten"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "left unwritten"),
        ["past-end"] = (s => new ProcessChecks.OfReference(s).In_place(), "past the end"),
        ["past-end-wide"] = (s => new ProcessChecks.OfReference(s).In_64_bits_out_of_place(), "past the end"),
        ["before-start"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "before the block"),
        ["writes-input"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "an input was written"),
        ["input-mask"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "an input's buffer"),
        ["turns-pointer"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "pointers were changed"),
        ["stale-mask"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "marked constant"),
        ["host-from-audio"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "another thread than the main thread"),
        ["flush-from-audio"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "request_flush"),
        ["late-event"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "sent an event for frame"),
        ["unsorted-events"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "after one for frame"),
        ["error-status"] = (s => new ProcessChecks.OfReference(s).Out_of_place(), "process returned"),
        ["whole-rates"] = (s => new ProcessChecks.OfReference(s).At_every_rate(), "1234.5678"),
        ["reset-values"] = (s => new ProcessChecks.OfReference(s).Reset_leaves_the_values_of_parameters(), "Volume"),
    };

    public static TheoryData<string> Names => [.. Deeds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_caught(string deed)
    {
        if (ClapFactAttribute.Missing is not null) return;
        (Action<Subject> check, string says) = Deeds[deed];
        Exception caught = Should.Throw<Exception>(() => check(Subject.Guilty(deed)), deed);
        caught.ShouldSatisfyAllConditions(
            () => (caught is ClapFault or ShouldAssertException).ShouldBeTrue(caught.ToString()),
            () => caught.Message.ShouldContain(says));
    }
}
