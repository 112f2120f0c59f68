using Modul.Clap.Tests.Host;

namespace Modul.Clap.Tests.Checks;

/// <summary>A song keeps the numbers of the parameters it automates: none of them ever means another.</summary>
public sealed class IdTests
{
    private static readonly string[] Globals = ["Selected Tape", "Play-Through", "Metronome", "Metronome Level", "Quantize", "Sync", "Gap", "Bypass"];
    private static readonly string[] Settings = ["Volume", "Pan", "Mute", "Solo", "Feedback", "Also"];
    private static readonly string[] Actions = ["Record", "Overdub", "Replace", "Play", "Stop", "Undo", "Redo", "Clear"];

    [ClapFact]
    public void Every_parameter_has_the_number_it_always_had()
    {
        using var stage = new Stage(Subject.Modul);
        var expected = new Dictionary<uint, string> { [Ids.Merge] = "Merge", [Ids.ClearAll] = "Clear All" };
        for (uint i = 0; i < Globals.Length; i++) expected[i + 1] = Globals[i];
        for (uint tape = 1; tape <= 8; tape++)
        {
            for (uint i = 0; i < Settings.Length; i++) expected[(tape * 100) + 1 + i] = Settings[i];
            for (uint i = 0; i < Actions.Length; i++) expected[(tape * 100) + 20 + i] = Actions[i];
        }
        for (uint i = 0; i < Actions.Length; i++) expected[40 + i] = Actions[i];
        ParamInfo[] all = stage.Plugin.Params.All;
        all.Select(param => param.Id).Order().ShouldBe(expected.Keys.Order());
        foreach (ParamInfo param in all)
        {
            param.Name.ShouldEndWith(expected[param.Id]);
            if (param.Id >= 100) param.Module.ShouldStartWith($"Tape {param.Id / 100}");
        }
    }

    [ClapFact]
    public void Bypass_volume_and_play_through_are_as_documented()
    {
        using var stage = new Stage(Subject.Modul);
        ParamInfo bypass = stage.Plugin.Params[Ids.Bypass], volume = stage.Plugin.Params[Ids.Volume(3)];
        bypass.Flags.HasFlag(Host.Abi.ParamFlags.Bypass).ShouldBeTrue();
        (volume.Min, volume.Max, volume.Default).ShouldBe((-72, 12, 0));
        stage.Plugin.Params[Ids.PlayThrough].Default.ShouldBe(0);
    }
}
