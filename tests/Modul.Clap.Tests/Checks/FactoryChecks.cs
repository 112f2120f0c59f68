using Modul.Clap.Tests.Host;

namespace Modul.Clap.Tests.Checks;

/// <summary>The library, its factory and its descriptors.</summary>
public abstract unsafe class FactoryChecks : Check
{
    private protected FactoryChecks(Subject subject)
        : base(subject)
    {
    }

    // clap-validator: query-nonexistent-factory; preset-discovery-crawl, -descriptor-consistency and -load have nothing to look at: presets are the host's.
    [ClapFact]
    public void A_factory_nobody_knows_is_null()
    {
        using var library = new ClapLibrary(Subject.Path);
        foreach (string id in (string[])["foo-factory-1", "clap.plugin-factoryx", "clap.plugin-factor", "", "clap.preset-discovery-factory/2"])
            (library.GetFactory(id) == null).ShouldBeTrue($"'{id}' has a factory");
    }

    // clap-validator: create-id-with-trailing-garbage
    [ClapFact]
    public void An_id_with_trailing_garbage_makes_no_plugin()
    {
        using var library = new ClapLibrary(Subject.Path);
        using var host = new HostCallbacks();
        foreach (string id in (string[])[$"{Subject.Id}x1", $"{Subject.Id} ", Subject.Id[..^1], "", Subject.Id.ToUpperInvariant()])
            (library.TryCreate(host, id) == null).ShouldBeTrue($"'{id}' makes a plugin");
    }

    // clap-validator: scan-time, scan-rtld-now. ClapLibrary opens with RTLD_NOW; how long it takes is told by the README, not judged here.
    [ClapFact]
    public void Its_symbols_resolve_at_once_and_one_plugin_is_found()
    {
        using var library = new ClapLibrary(Subject.Path);
        library.Descriptors.Select(descriptor => descriptor.Id).ShouldBe([Subject.Id]);
    }

    [ClapFact]
    public void A_descriptor_past_the_last_is_null()
    {
        using var library = new ClapLibrary(Subject.Path);
        (library.Factory->GetPluginDescriptor(library.Factory, 1) == null).ShouldBeTrue("descriptor 1 of 1");
        (library.Factory->GetPluginDescriptor(library.Factory, uint.MaxValue) == null).ShouldBeTrue("descriptor 4294967295 of 1");
    }

    // clap-validator: descriptor-consistency
    [ClapFact]
    public void A_plugins_descriptor_is_the_factorys()
    {
        using Stage stage = Open();
        stage.Plugin.Descriptor.ShouldBe(stage.Library.Descriptors[0]);
    }

    // clap-validator: features-categories
    [ClapFact]
    public void It_has_a_main_category()
    {
        using Stage stage = Open();
        string[] main = ["instrument", "audio-effect", "note-effect", "note-detector", "analyzer"];
        stage.Plugin.Descriptor.FeatureList.Intersect(main, StringComparer.Ordinal).ShouldNotBeEmpty();
    }

    // clap-validator: features-duplicates
    [ClapFact]
    public void No_feature_is_listed_twice()
    {
        using Stage stage = Open();
        stage.Plugin.Descriptor.FeatureList.ShouldBeUnique();
    }

    [ClapFact]
    public void Init_and_deinit_of_the_entry_are_counted()
    {
        using var library = new ClapLibrary(Subject.Path);
        library.Initialize();
        library.Deinitialize();
        (library.GetFactory(ClapLibrary.PluginFactory) != null).ShouldBeTrue("the factory is gone while one still uses it");
        using var plugin = new HostedPlugin(library, Subject.Id);
        plugin.Params.All.ShouldNotBeEmpty();
    }

    [ClapFact]
    public void The_host_is_left_alone_until_init() => Should.NotThrow(() => Open().Dispose());

    [ClapFact]
    public void An_extension_nobody_knows_is_null()
    {
        using Stage stage = Open();
        foreach (string id in (string[])["clap.paramsx", "clap.param", "", "org.example.none/1"])
            (stage.Plugin.Extension(id) == null).ShouldBeTrue($"'{id}' is an extension");
    }

    public sealed class OfModul() : FactoryChecks(Subject.Modul);

    public sealed class OfReference : FactoryChecks
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
