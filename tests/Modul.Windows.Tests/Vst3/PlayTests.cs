using System.Text.Json;
using Modul.Plugin;
using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Vst3;

/// <summary>The VST3 plugin, driven through AudioPlugSharp's interfaces as its bridge drives it, is heard as the engine alone is.</summary>
[Collection(WineGroup.Name)]
public sealed class PlayTests(WineRig rig)
{
    [WineFact(Vst3Stage.Program)]
    public void It_says_what_it_is_and_has_every_parameter_in_its_place()
    {
        using var stage = new Vst3Stage(rig);
        stage.Play("0 end");
        JsonElement facts = stage.Facts;
        (Text(facts, "Company"), Text(facts, "PluginName"), Text(facts, "PluginCategory")).ShouldBe(("Modul", "Modul", "Fx"));
        Text(facts, "PluginVersion").ShouldBe(typeof(Instance).Assembly.GetName().Version!.ToString(3));
        facts.GetProperty("PluginID").GetUInt64().ShouldBe(0x4D6F64756C4C6F70ul);
        (Text(facts, "Formats"), facts.GetProperty("HasUserInterface").GetBoolean()).ShouldBe(("Bits32", true));
        facts.GetProperty("Inputs").EnumerateArray().Single().GetString().ShouldBe("Input Stereo float");
        facts.GetProperty("Outputs").EnumerateArray().Single().GetString().ShouldBe("Output Stereo float");
        JsonElement[] parameters = [.. facts.GetProperty("Parameters").EnumerateArray()];
        parameters.Length.ShouldBe(Instance.Parameters.Count);
        for (int i = 0; i < parameters.Length; i++)
        {
            Core.Control.Parameters.Parameter expected = Instance.Parameters[i];
            (Text(parameters[i], "ID"), Text(parameters[i], "Name")).ShouldBe(($"{expected.Id}", expected.FullName));
            Text(parameters[i], "DisplayValue").ShouldBe(expected.TextOf(expected.Default));
            parameters[i].GetProperty("Default").GetDouble().ShouldBe((expected.Default - expected.Min) / (expected.Max - expected.Min), 1e-9);
        }
        facts.GetProperty("Edits").GetArrayLength().ShouldBe(0);
    }

    [WineTheory(Vst3Stage.Program)]
    [InlineData(64)]
    [InlineData(480)]
    [InlineData(512)]
    public void Automation_and_pads_act_at_their_frames_and_it_sounds_as_the_engine_alone(int block)
    {
        const int Frames = 48_000;
        using var stage = new Vst3Stage(rig);
        float[] heard = stage.Play(
            $"0 block {block}", "10 param 120 1", "300 param 120 0", "9611 param 120 1", "9700 param 120 0", "12005 param 101 0.5", "14001 note 48 0.8",
            "14600 note 48 0", "17003 note 48 1", "20000 param 102 0.25", "25001 param 121 1", "25100 param 121 0", "31009 param 121 1", "31200 param 121 0",
            "36000 param 2 1", "40000 param 125 1", $"{Frames} end");
        float[] alone = Engine.Play(
            Frames, (10, "record 1"), (9611, "record 1"), (12005, "volume 1 -30"), (14001, "mute 1"), (17003, "mute 1"), (20000, "pan 1 -0.5"),
            (25001, "overdub 1"), (31009, "overdub 1"), (36000, "play-through on"), (40000, "undo 1"));
        alone.ShouldContain(sample => sample != 0);
        heard.AsSpan(0, Frames).SequenceEqual(alone).ShouldBeTrue();
        stage.Facts.GetProperty("Allocated").GetInt64().ShouldBe(0);
    }

    [WineFact(Vst3Stage.Program)]
    public void Blocks_beyond_what_was_agreed_are_played_whole()
    {
        const int Frames = 60_000;
        using var stage = new Vst3Stage(rig);
        float[] heard = stage.Play(
            "0 block 512", "10 param 120 1", "300 param 120 0", "9600 param 120 1", "9700 param 120 0", "20000 block 20011", "30007 param 101 0.5", $"{Frames} end");
        float[] alone = Engine.Play(Frames, (10, "record 1"), (9600, "record 1"), (30007, "volume 1 -30"));
        heard.AsSpan(0, Frames).SequenceEqual(alone).ShouldBeTrue();
    }

    [WineFact(Vst3Stage.Program)]
    public void A_pedal_plays_the_selected_tape_and_knobs_move_volumes()
    {
        const int Frames = 40_000;
        using var stage = new Vst3Stage(rig);
        float[] heard = stage.Play(
            "0 block 256", "5 param 1 0.3", "1000 cc 64 127", "1400 cc 64 0", "5801 cc 64 64", "6300 cc 64 63", "12000 cc 22 64", "20000 cc 22 0", $"{Frames} end");
        string volume = FormattableString.Invariant($"{-72 + (84 * (64 / 127.0))}");
        float[] alone = Engine.Play(
            Frames, (5, "select 3"), (1000, "record 3"), (5801, "record 3"), (12000, $"volume 3 {volume}"), (20000, "volume 3 -inf"));
        alone.ShouldContain(sample => sample != 0);
        heard.AsSpan(0, Frames).SequenceEqual(alone).ShouldBeTrue();
    }

    [WineFact(Vst3Stage.Program)]
    public void A_press_waits_for_the_beat_of_the_songs_tempo_and_samples()
    {
        const int Frames = 60_000, Beat = 24_000, At = 700;
        using var stage = new Vst3Stage(rig);
        float[] heard = stage.Play(
            $"0 transport {At} 120 on", "0 block 441", "0 param 5 0.334", "5000 param 120 1", "6000 param 120 0", "30000 param 120 1", $"{Frames} end");
        float[] alone = Engine.Play(Frames, (Beat - At, "record 1"), ((2 * Beat) - At, "record 1"));
        heard.AsSpan(0, Frames).SequenceEqual(alone).ShouldBeTrue();
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
