using Modul.Clap.Tests.Host;
using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Checks;

/// <summary>Modul's smaller extensions.</summary>
public sealed unsafe class ExtensionTests : IDisposable
{
    private readonly Stage _stage = new(Subject.Modul);

    private HostedPlugin Plugin => _stage.Plugin;

    public void Dispose() => _stage.Dispose();

    [ClapFact]
    public void It_has_no_latency_at_any_rate()
    {
        var latency = (ClapPluginLatency*)Plugin.Extension("clap.latency");
        foreach (double rate in (double[])[44_100, 96_000])
        {
            Plugin.Activate(rate);
            latency->Get(Plugin.Pointer).ShouldBe(0u);
            Plugin.Deactivate();
        }
    }

    [ClapFact]
    public void It_renders_offline_and_live_and_in_no_other_way()
    {
        var render = (ClapPluginRender*)Plugin.Extension("clap.render");
        render->HasHardRealtimeRequirement(Plugin.Pointer).ShouldBe((byte)0);
        render->Set(Plugin.Pointer, 1).ShouldBe((byte)1);
        render->Set(Plugin.Pointer, 0).ShouldBe((byte)1);
        render->Set(Plugin.Pointer, 2).ShouldBe((byte)0);
    }

    [ClapFact]
    public void Every_tape_has_a_page_of_remote_controls_that_exist()
    {
        var controls = (ClapPluginRemoteControls*)Plugin.Extension("clap.remote-controls/2");
        uint[] known = [.. Plugin.Params.All.Select(param => param.Id)];
        var pages = new List<uint>();
        var found = new HashSet<uint>();
        for (uint i = 0; i < controls->Count(Plugin.Pointer); i++)
        {
            var page = default(ClapRemoteControlsPage);
            controls->Get(Plugin.Pointer, i, &page).ShouldBe((byte)1);
            pages.Add(page.PageId);
            Text.Field(page.PageName, 256).ShouldNotBeEmpty();
            for (int control = 0; control < 8; control++)
                if (page.ParamIds[control] != PortInfo.NoId) found.Add(page.ParamIds[control]);
        }
        pages.ShouldBeUnique();
        found.Except(known).ShouldBeEmpty();
        for (uint tape = 1; tape <= 8; tape++) found.ShouldContain(Ids.Record(tape));
        var none = default(ClapRemoteControlsPage);
        controls->Get(Plugin.Pointer, (uint)pages.Count, &none).ShouldBe((byte)0);
    }

    [ClapFact]
    public void An_indication_changes_no_value_and_no_state()
    {
        var indication = (ClapPluginParamIndication*)Plugin.Extension("clap.param-indication/4");
        byte[] before = Plugin.State.Save();
        var color = new ClapColor { Alpha = 255, Red = 9 };
        foreach (uint id in (uint[])[Ids.Volume(1), Ids.Bypass, 7777])
        {
            indication->SetMapping(Plugin.Pointer, id, 1, &color, null, null);
            indication->SetAutomation(Plugin.Pointer, id, 2, &color);
            indication->SetMapping(Plugin.Pointer, id, 0, null, null, null);
        }
        Plugin.State.Save().ShouldBe(before);
    }

    [ClapFact]
    public void A_track_that_changes_is_asked_for_on_the_main_thread()
    {
        var track = (ClapPluginTrackInfo*)Plugin.Extension("clap.track-info/1");
        track->Changed(Plugin.Pointer);
        Plugin.Host.ShouldBeClean();
    }

    [ClapFact]
    public void A_pedal_records_as_the_parameter_does()
    {
        using HostedPlugin pedalled = _stage.Another();
        float[][] input = Score.NoiseOf(20_000, 9);
        ScoreEvent[] pedal = [Pedal(1003, 127), Pedal(1500, 0), Pedal(7001, 64), Pedal(7002, 63)];
        var presses = new List<ScoreEvent>();
        Score.Press(presses, 1003, Ids.Record(1));
        Score.Press(presses, 7001, Ids.Record(1));
        float[][] expected = Player.Play(Plugin, new Score(20_000, input, [.. presses]), new Way());
        expected[0].ShouldContain(sample => sample != 0);
        Player.ShouldBeSame(Player.Play(pedalled, new Score(20_000, input, pedal), new Way { Longest = 77 }), expected, "by pedal");
    }

    private static ScoreEvent Pedal(int frame, byte value) => new(frame, (list, at) => list.Midi(at, 0xB0, 64, value));
}
