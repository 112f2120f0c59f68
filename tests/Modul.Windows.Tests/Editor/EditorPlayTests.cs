using System.Text.Json.Nodes;
using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Editor;

[Collection(WineGroup.Name)]
public sealed class EditorPlayTests(WineRig rig)
{
    private const double Silence = -999;

    [DesktopFact("editor")]
    public void A_tape_is_recorded_by_key_overdubbed_by_click_and_undone()
    {
        using var editor = new EditorRun(rig);
        editor.Keys("2");
        editor.Until(now => (int)now["primary"]! == 2, "tape 2 selected");
        editor.Keys("space");
        editor.UntilTape(2, "Recording");
        editor.UntilPlayed(72_000);
        editor.Keys("space");
        editor.UntilTape(2, "Playing");
        ((long)editor.Tape(2)["length"]!).ShouldBeGreaterThan(48_000);
        editor.Click("Tape 2 overdub");
        editor.UntilTape(2, "Overdubbing");
        editor.Element("Tape 2 overdub")["toggle"]!.ToString().ShouldBe("On");
        editor.UntilPlayed(14_400);
        editor.Click("Tape 2 overdub");
        editor.UntilTape(2, "Playing");
        int layers = (int)editor.Tape(2)["layers"]!;
        layers.ShouldBeGreaterThan(1);
        editor.Keys("u");
        editor.Until(now => (int)now["tapes"]![1]!["layers"]! < layers, "undone");
        editor.Keys("shift+u");
        editor.Until(now => (int)now["tapes"]![1]!["layers"]! == layers, "redone");
        editor.Click("Tape 2 stop");
        editor.UntilTape(2, "Stopped");
        editor.Click("Tape 2 play");
        editor.UntilTape(2, "Playing");
        editor.Keys("c");
        editor.UntilTape(2, "Empty");
        ((int)editor.State["refused"]!).ShouldBe(0);
    }

    [DesktopFact("editor")]
    public void Volume_and_pan_are_dragged_turned_and_set_back()
    {
        using var editor = new EditorRun(rig);
        editor.Wheel("Tape 3 volume", -6);
        editor.Until(now => (double)now["tapes"]![2]!["volume"]! == -6, "six notches down");
        editor.Drag("Tape 3 volume", 0, 30);
        editor.Until(now => (double)now["tapes"]![2]!["volume"]! < -20, "dragged down");
        editor.Until(now => Math.Abs((double)editor.Element("Tape 3 volume")["range"]! - (double)now["tapes"]![2]!["volume"]!) < 0.05, "the fader tells it");
        editor.Drag("Tape 3 volume", 0, 400);
        editor.Until(now => (double)now["tapes"]![2]!["volume"]! == Silence, "dragged to the end");
        Thread.Sleep(600); // longer than a double click
        editor.Click("Tape 3 volume", times: 2);
        editor.Until(now => (double)now["tapes"]![2]!["volume"]! == 0, "set back to 0 dB");
        editor.Wheel("Tape 3 pan", 4);
        editor.Until(now => Math.Abs((double)now["tapes"]![2]!["pan"]! - 0.2) < 1e-6, "panned");
        editor.Click("Tape 3 pan", times: 2);
        editor.Until(now => (double)now["tapes"]![2]!["pan"]! == 0, "centred");
        editor.Keys("1", "Down", "Down");
        editor.Until(now => (double)now["tapes"]![0]!["volume"]! == -2, "two steps by key");
    }

    [DesktopFact("editor")]
    public void Mute_solo_secondary_tapes_and_switches_follow_clicks_and_keys()
    {
        using var editor = new EditorRun(rig);
        editor.Click("Tape 4 mute");
        editor.Until(now => (bool)now["tapes"]![3]!["mute"]!, "muted");
        editor.Click("Tape 4 also");
        editor.Keys("shift+6");
        editor.Until(now => (long)now["secondary"]! == 0b10_1000, "tapes 4 and 6 secondary");
        editor.Keys("s");
        editor.Until(now => (bool)now["tapes"]![0]!["solo"]!, "soloed");
        editor.Keys("k", "y");
        editor.Until(now => (bool)now["metronome"]! && (bool)now["play_through"]!, "click and play-through");
        editor.Click("Quantize bar");
        editor.Until(now => (string?)now["quantize"] == "Bar", "quantize bar");
        editor.Click("Sync");
        editor.Until(now => (bool)now["sync"]!, "sync");
        editor.Element("Quantize bar")["toggle"]!.ToString().ShouldBe("On");
        editor.Element("Quantize off")["toggle"]!.ToString().ShouldBe("Off");
    }

    [DesktopFact("editor")]
    public void The_tempo_is_typed_dragged_and_stepped()
    {
        using var editor = new EditorRun(rig);
        editor.Click("Tempo");
        editor.Keys("9", "5", "period", "5", "Return");
        editor.Until(now => (double)now["tempo"]! == 95.5, "typed");
        editor.Drag("Tempo", 0, -20);
        editor.Until(now => (double)now["tempo"]! == 106, "dragged up by 20, to whole steps");
        editor.Click("Tempo");
        double before = (double)editor.State["tempo"]!;
        editor.Keys("1", "Escape"); // what is typed is given up, and digits select no tape meanwhile
        editor.Keys("3");
        editor.Until(now => (int)now["primary"]! == 3, "keys are the looper's again");
        ((double)editor.State["tempo"]!).ShouldBe(before);
        for (int tap = 0; tap < 5; tap++)
        {
            editor.Click("Tap tempo");
            Thread.Sleep(300);
        }
        editor.Until(now => (double)now["tempo"]! != before, "tapped");
    }

    [DesktopFact("editor")]
    public void All_tapes_are_cleared_only_by_holding()
    {
        using var editor = new EditorRun(rig, "--press", "0.1 record 1", "--press", "0.6 record 1");
        editor.UntilTape(1, "Playing");
        editor.Click("Clear all tapes: hold");
        editor.Keys("shift+c");
        Thread.Sleep(1200);
        ((string?)editor.Tape(1)["state"]).ShouldBe("Playing");
        rig.Desktop.KeyDown("shift");
        rig.Desktop.KeyDown("c");
        editor.UntilTape(1, "Empty");
        rig.Desktop.KeyUp("c");
        rig.Desktop.KeyUp("shift");
    }

    [DesktopFact("editor")]
    public void Meters_move_and_tell_their_level()
    {
        using var editor = new EditorRun(rig, "--press", "0.1 record 1", "--press", "1.5 record 1");
        editor.UntilTape(1, "Playing");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        editor.Until(_ => seen.Add((string)editor.Element("Master level")["value"]!) && seen.Count > 2, "three levels of the master are told");
        (int x, int y) = editor.PlaceOf("Input level");
        JsonNode strip = editor.Element("Input level");
        int left = (int)(double)strip["x"]! + 4, lowered = y + ((int)(double)strip["height"]! / 4);
        rig.Desktop.Pixel(left, lowered).ShouldBe(0x3BD685, $"the meter's beginning, of {x} by {y}");
    }

    [DesktopFact("editor")]
    public void Several_editors_show_one_looper_and_one_that_is_gone_draws_no_more()
    {
        using var editor = new EditorRun(rig, "--editors", "2", "--size", "1800x900");
        editor.Elements.Count(element => (string?)element["name"] == "Tape 1 record").ShouldBe(2);
        editor.Ask("unload")["done"]!.GetValue<bool>().ShouldBeTrue();
        Thread.Sleep(300);
        ((int)editor.Ask("measure 1")["frames"]!).ShouldBe(0);
        editor.Elements.Count(element => (string?)element["name"] == "Tape 1 record").ShouldBe(1);
        editor.Keys("4");
        editor.Ask("load");
        editor.Until("measure 1", cost => (int)cost["frames"]! > 3, "it draws again");
    }
}
