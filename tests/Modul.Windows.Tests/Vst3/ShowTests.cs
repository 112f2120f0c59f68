using System.Diagnostics;
using System.Text.Json;
using Modul.Plugin;
using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Vst3;

/// <summary>The editor in the window of a host that plays.</summary>
[Collection(WineGroup.Name)]
public sealed class ShowTests(WineRig rig)
{
    private const int PlateX = 60, PlateY = 152, MuteX = 369, MuteY = 213; // of tape 1, at the size that the plugin asks for

    [DesktopFact(Vst3Stage.Program)]
    public void The_editor_shows_what_plays_tells_the_host_of_clicks_and_leaves_nothing_behind()
    {
        using WineProcess stage = rig.Start(Vst3Stage.Program, "show");
        stage.Reads(line => line == "ready");
        WindowPlace window = rig.Desktop.Window("Modul VST3 stage");
        int bare = Plate(window);
        Tell(stage, "show");
        int empty = Other(window, bare);
        Tell(stage, "param 120 1");
        int records = Other(window, empty);
        Thread.Sleep(2000); // a loop long enough to be looked at
        Tell(stage, "param 120 0");
        Tell(stage, "param 120 1");
        Other(window, records).ShouldNotBe(empty);
        Thread.Sleep(500);
        rig.Desktop.Photograph("vst3");

        rig.Desktop.Click(window.X + MuteX, window.Y + MuteY);
        int mute = Instance.Parameters.IndexOf(103);
        string[] told = [$"begin {mute}", $"perform {mute} 1", $"end {mute}"];
        JsonElement facts = Until(() => Facts(stage), facts => EditsOf(facts).Intersect(told).Count() == told.Length);
        facts.GetProperty("Allocated").GetInt64().ShouldBe(0);

        Tell(stage, "hide");
        Until(() => Plate(window), plate => plate == bare);
        Tell(stage, "show");
        Tell(stage, "size 900 600");
        Until(() => Plate(window), plate => plate != bare);
        Thread.Sleep(500);
        rig.Desktop.Photograph("vst3-small");
        Tell(stage, "collect");
        Tell(stage, "hide");
        Tell(stage, "drop", line => line == "gone");
        stage.Tell("quit");
        stage.End().Code.ShouldBe(0);
    }

    [DesktopFact(Vst3Stage.Program)]
    public void It_may_be_shown_and_hidden_any_number_of_times()
    {
        using WineProcess stage = rig.Start(Vst3Stage.Program, "show");
        stage.Reads(line => line == "ready");
        for (int i = 0; i < 8; i++)
        {
            Tell(stage, "show");
            Tell(stage, i % 3 == 0 ? "show" : "collect");
            Tell(stage, "hide");
            Tell(stage, i % 2 == 0 ? "hide" : "size 640 400");
        }
        EditsOf(Facts(stage)).ShouldBeEmpty();
        Tell(stage, "drop", line => line == "gone");
    }

    [WineFact(Vst3Stage.Program)]
    public void What_the_bridge_lost_on_the_way_to_the_audio_is_brought_after()
    {
        using WineProcess stage = rig.Start(Vst3Stage.Program, "show");
        stage.Reads(line => line == "ready");
        Held(stage, 201).ShouldBe(0);
        Tell(stage, "shown 201 0.5");
        Until(() => Held(stage, 201), value => value == -30);
        Tell(stage, "param 202 0.25"); // automation that no window shows
        Until(() => Held(stage, 202), value => value == -0.5);
        Thread.Sleep(1000);
        Held(stage, 202).ShouldBe(-0.5);
        EditsOf(Facts(stage)).ShouldBeEmpty();
    }

    private static double Held(WineProcess stage, uint id)
    {
        using var instance = new Instance();
        instance.Load(new MemoryStream(Facts(stage).GetProperty("State").GetBytesFromBase64()));
        return instance.ValueOf(Instance.Parameters.IndexOf(id));
    }

    private static JsonElement Facts(WineProcess stage) => JsonDocument.Parse(Tell(stage, "facts", line => line.StartsWith('{'))).RootElement;

    private static string[] EditsOf(JsonElement facts) => [.. facts.GetProperty("Edits").EnumerateArray().Select(edit => edit.GetString()!)];

    private static string Tell(WineProcess stage, string line) => Tell(stage, line, said => said == "done");

    private static string Tell(WineProcess stage, string line, Func<string, bool> answer)
    {
        int said = stage.Out.Length;
        stage.Tell(line);
        return stage.Reads(answer, after: said);
    }

    private static T Until<T>(Func<T> look, Func<T, bool> holds)
    {
        for (var waited = Stopwatch.StartNew(); ; Thread.Sleep(100))
        {
            T seen = look();
            if (holds(seen)) return seen;
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        }
    }

    private int Other(WindowPlace window, int than) => Until(() => Plate(window), plate => plate != than);

    private int Plate(WindowPlace window) => rig.Desktop.Pixel(window.X + PlateX, window.Y + PlateY);
}
