using System.Text.Json.Nodes;
using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Editor;

[Collection(WineGroup.Name)]
public sealed class EditorAutomationTests(WineRig rig)
{
    [DesktopFact("editor")]
    public void Every_control_is_named_for_an_assistive_technology_and_no_two_alike()
    {
        using var editor = new EditorRun(rig);
        JsonNode[] elements = editor.Elements;
        Complaints(elements).ShouldBeEmpty();
        foreach (string control in (string[])["record", "overdub", "replace", "play", "undo", "redo", "mute", "solo", "clear", "select", "also"])
            elements.Where(element => (string?)element["name"] == $"Tape 8 {control}").Single()["type"]!.ToString().ShouldBe("Button");
        JsonNode volume = elements.Single(element => (string?)element["name"] == "Tape 1 volume");
        volume["type"]!.ToString().ShouldBe("Slider");
        ((double)volume["range"]!).ShouldBe(0);
        elements.Single(element => (string?)element["name"] == "Tape 1 state")["value"]!.ToString().ShouldBe("empty");
    }

    [DesktopFact("editor")]
    public void Of_64_tapes_every_control_is_named()
    {
        using var editor = new EditorRun(rig, "--tapes", "64", "--size", "1600x1000");
        JsonNode[] elements = editor.Elements;
        Complaints(elements).ShouldBeEmpty();
        elements.Count(element => ((string)element["name"]!).EndsWith(" record", StringComparison.Ordinal)).ShouldBe(64 + 3); // the dock's, the live record, the bars to record
    }

    [DesktopFact("editor")]
    public void Where_no_files_are_written_nothing_offers_it()
    {
        using var editor = new EditorRun(rig, "--files", "no");
        string[] names = [.. editor.Elements.Select(NameOf)];
        names.ShouldContain("Merge");
        names.ShouldNotContain("Live record");
        names.ShouldNotContain("Write");
        editor.Keys("t", "w", "k");
        editor.Until(now => (bool)now["metronome"]!, "the last of the keys has come");
        ((bool)editor.State["live_record"]!, (int)editor.State["refused"]!).ShouldBe((false, 0));
        rig.Desktop.Photograph("editor-no-files");
    }

    [DesktopFact("editor")]
    public void A_control_without_a_name_is_found()
    {
        using var editor = new EditorRun(rig);
        editor.Ask("break Tape 5 replace")["done"]!.GetValue<bool>().ShouldBeTrue();
        Complaints(editor.Elements).ShouldBe(["Button without a name"]);
    }

    [DesktopFact("editor")]
    public void The_tabulator_reaches_every_control_once_round()
    {
        using var editor = new EditorRun(rig, "--tapes", "1");
        string[] controls = [.. editor.Elements.Where(element => (string?)element["type"] is "Button" or "Slider" or "Edit").Select(NameOf)];
        var reached = new List<string>();
        for (int i = 0; i < controls.Length; i++)
        {
            editor.Keys("Tab");
            reached.Add(NameOf(editor.Elements.Single(element => (bool)element["focused"]!)));
        }
        reached.ShouldBe(controls, ignoreOrder: true);
    }

    [DesktopFact("editor")]
    public void A_key_that_has_the_focus_is_pressed_by_space_and_a_click_gives_space_back_to_the_take()
    {
        using var editor = new EditorRun(rig);
        editor.Keys("Tab", "Tab", "Tab", "Tab");
        NameOf(editor.Elements.Single(element => (bool)element["focused"]!)).ShouldBe("Quantize beat");
        editor.Keys("space");
        editor.Until(now => (string?)now["quantize"] == "Beat", "pressed by space");
        ((string?)editor.Tape(1)["state"]).ShouldBe("Empty");
        editor.Click("Quantize off");
        editor.Keys("space");
        editor.UntilTape(1, "Recording");
    }

    [DesktopFact("editor")]
    public void A_right_click_tells_the_parameter_and_the_midi()
    {
        using var editor = new EditorRun(rig);
        editor.Click("Tape 1 volume", button: 3);
        editor.Until("menu", menu => (bool)menu["open"]!, "the menu is open");
        rig.Desktop.Photograph("editor-menu");
        editor.Keys("Down", "Return"); // the only line that acts sets it back
        editor.Keys("2");
        editor.Until(now => (int)now["primary"]! == 2, "the menu is gone, and keys play again");
    }

    private static string NameOf(JsonNode element) => (string)element["name"]!;

    // What would leave somebody alone who does not see the window: a control without a name, or one that cannot be told from another.
    private static string[] Complaints(JsonNode[] elements)
    {
        JsonNode[] controls = [.. elements.Where(element => (string?)element["type"] is "Button" or "Slider" or "Edit" or "Text" or "Image" || (bool)element["focusable"]!)];
        IEnumerable<string> nameless = controls.Where(element => NameOf(element).Length == 0).Select(element => $"{element["type"]} without a name");
        IEnumerable<string> twice = controls.Where(element => NameOf(element).Length > 0).GroupBy(NameOf, StringComparer.Ordinal)
            .Where(group => group.Count() > 1).Select(group => $"{group.Count()} are called {group.Key}");
        return [.. nameless, .. twice];
    }
}
