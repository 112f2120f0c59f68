using System.Text.Json;
using Modul.Plugin;
using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Vst3;

[Collection(WineGroup.Name)]
public sealed class StateTests(WineRig rig)
{
    private static readonly string[] Take =
        ["0 block 480", "10 param 120 1", "300 param 120 0", "4810 param 120 1", "5000 param 120 0", "6000 param 101 0.75", "7000 param 203 1", "9600 save {saved}"];

    [WineFact(Vst3Stage.Program)]
    public void A_project_moves_to_the_other_plugin_and_back_byte_for_byte()
    {
        const int Loop = 4800;
        using var stage = new Vst3Stage(rig);
        float[] first = stage.Play([.. Take, "24000 end"]);
        byte[] saved = File.ReadAllBytes(stage["saved"]);

        using var other = new Instance();
        other.Load(new MemoryStream(saved));
        other.ValueOf(Instance.Parameters.IndexOf(101)).ShouldBe(-9);
        using var again = new MemoryStream();
        other.Save(again, tapes: true);
        again.ToArray().ShouldBe(saved);

        float[] later = stage.Play("0 load {saved}", "0 input off", "0 block 480", "4800 save {again}", "24000 end");
        File.ReadAllBytes(stage["again"]).ShouldBe(saved);
        Shown(stage.Facts, 101).ShouldBe(0.75, 1e-6);
        Shown(stage.Facts, 203).ShouldBe(1);
        float[] loop = [.. first.Skip(14_410).Take(Loop)];
        Enumerable.Range(9600, Loop).Any(start => later.AsSpan(start, Loop).SequenceEqual(loop)).ShouldBeTrue();
    }

    [WineFact(Vst3Stage.Program)]
    public void What_is_damaged_cut_off_or_empty_changes_nothing_and_the_plugin_plays_on()
    {
        using var stage = new Vst3Stage(rig);
        float[] whole = stage.Play([.. Take, "24000 end"]);
        byte[] saved = File.ReadAllBytes(stage["saved"]), damaged = [.. saved];
        damaged[saved.Length / 2] ^= 1;
        File.WriteAllBytes(stage["damaged"], damaged);
        File.WriteAllBytes(stage["cut"], saved[..(saved.Length - 3)]);
        File.WriteAllBytes(stage["empty"], []);
        File.WriteAllText(stage["other"], "<?xml version=\"1.0\"?><AudioPluginSaveState />");
        float[] heard = stage.Play([.. Take, "9600 load {damaged}", "9600 load {cut}", "14400 load {empty}", "14400 load {other}", "24000 end"]);
        heard.SequenceEqual(whole).ShouldBeTrue();
        Shown(stage.Facts, 101).ShouldBe(0.857142857, 1e-6); // the stage's controller was told nothing
    }

    [WineFact(Vst3Stage.Program)]
    public void Another_rate_keeps_what_the_tapes_hold()
    {
        using var stage = new Vst3Stage(rig);
        float[] heard = stage.Play([.. Take, "12000 rate 96000 1024", "40000 end"]);
        heard.AsSpan(30_000, 9600).ToArray().ShouldContain(sample => sample != 0);
        heard.AsSpan(13_000, 9600).SequenceEqual(heard.AsSpan(13_000 + 9600, 9600)).ShouldBeTrue(); // the loop lasts twice as many frames
    }

    private static double Shown(JsonElement facts, uint id) => facts.GetProperty("Parameters").EnumerateArray()
        .Single(parameter => parameter.GetProperty("ID").GetString() == $"{id}").GetProperty("Shown").GetDouble();
}
