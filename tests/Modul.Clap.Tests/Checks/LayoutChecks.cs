using Modul.Clap.Tests.Host;
using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Checks;

/// <summary>Audio ports, their configurations, and note ports.</summary>
public abstract unsafe class LayoutChecks : Check
{
    private protected LayoutChecks(Subject subject)
        : base(subject)
    {
    }

    // clap-validator: layout-audio-ports-config
    [ClapFact]
    public void Every_configuration_is_what_it_says_and_processes()
    {
        using Stage stage = Open();
        PortsView ports = stage.Plugin.Ports;
        ports.Configs.Length.ShouldBeGreaterThanOrEqualTo(2);
        ports.HasConfigInfo.ShouldBeTrue();
        foreach (PortsConfig config in ports.Configs.Concat(ports.Configs.Reverse()))
        {
            ports.Select(config.Id).ShouldBeTrue(config.Name);
            config.ShouldMatch(ports.Layout);
            ports.CurrentConfig.ShouldBe(config.Id);
            ports.LayoutOf(config).Inputs.ShouldBe(ports.Layout.Inputs);
            ports.LayoutOf(config).Outputs.ShouldBe(ports.Layout.Outputs);
            stage.Run(new Noise { InPlace = true, Notes = NoteKind.Orderly });
            stage.Run(new Noise { Wide = true, Notes = NoteKind.Orderly });
        }
    }

    // clap-validator: layout-audio-ports-activation, layout-configurable-audio-ports: neither extension is there, and both say so.
    [ClapFact]
    public void What_is_not_offered_is_null()
    {
        using Stage stage = Open();
        (stage.Plugin.Extension("clap.audio-ports-activation/2") == null).ShouldBeTrue();
        (stage.Plugin.Extension("clap.configurable-audio-ports/1") == null).ShouldBeTrue();
    }

    [ClapFact]
    public void Ports_are_sane_and_pairs_mutual()
    {
        using Stage stage = Open();
        stage.Plugin.Ports.Layout.Inputs[0].Main.ShouldBeTrue();
        stage.Plugin.Ports.Layout.Outputs[0].Main.ShouldBeTrue();
        stage.Plugin.Ports.Layout.PairOf(0).ShouldBe(0);
        stage.Plugin.Ports.HasPort((uint)stage.Plugin.Ports.Layout.Outputs.Length, input: false).ShouldBeFalse();
        stage.Plugin.Ports.HasPort(1, input: true).ShouldBeFalse();
    }

    [ClapFact]
    public void A_ports_id_is_the_same_in_every_configuration_and_instance()
    {
        using Stage stage = Open();
        var named = new Dictionary<string, uint>(StringComparer.Ordinal);
        foreach (PortsConfig config in stage.Plugin.Ports.Configs)
        {
            using HostedPlugin another = stage.Another();
            another.Ports.Select(config.Id).ShouldBeTrue();
            foreach (PortInfo port in another.Ports.Layout.Outputs)
                if (!named.TryAdd(port.Name, port.Id)) named[port.Name].ShouldBe(port.Id, port.Name);
        }
        named.Values.ShouldBeUnique();
    }

    [ClapFact]
    public void A_configuration_nobody_knows_changes_nothing()
    {
        using Stage stage = Open();
        PortLayout before = stage.Plugin.Ports.Layout;
        stage.Plugin.Ports.Select(4711).ShouldBeFalse("configuration 4711 was taken");
        stage.Plugin.Ports.Layout.Outputs.ShouldBe(before.Outputs);
    }

    [ClapFact]
    public void A_note_port_prefers_one_dialect_of_those_it_takes()
    {
        using Stage stage = Open();
        var ports = (ClapPluginNotePorts*)stage.Plugin.Extension("clap.note-ports");
        ports->Count(stage.Plugin.Pointer, 1).ShouldBe(1u);
        ports->Count(stage.Plugin.Pointer, 0).ShouldBe(0u);
        var info = default(ClapNotePortInfo);
        ports->Get(stage.Plugin.Pointer, 0, 1, &info).ShouldBe((byte)1);
        System.Numerics.BitOperations.PopCount(info.PreferredDialect).ShouldBe(1, "preferred dialects");
        (info.PreferredDialect & info.SupportedDialects).ShouldBe(info.PreferredDialect);
        ports->Get(stage.Plugin.Pointer, 1, 1, &info).ShouldBe((byte)0);
    }

    public sealed class OfModul() : LayoutChecks(Subject.Modul);

    public sealed class OfReference : LayoutChecks
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
