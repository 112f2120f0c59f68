using System.Text.Json;
using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Vst3;

/// <summary>The editor in the window of a host that plays.</summary>
[Collection(WineGroup.Name)]
public sealed class ShowTests(WineRig rig)
{
    [DesktopFact(Vst3Stage.Program)]
    public void The_editor_is_shown_hidden_and_shown_again_and_what_moves_is_told()
    {
        using WineProcess stage = rig.Start(Vst3Stage.Program, "show");
        stage.Reads(line => line == "ready");
        WindowPlace window = rig.Desktop.Window("Modul VST3 stage");
        int empty = Colours(window, "vst3-empty");
        Tell(stage, "show");
        Tell(stage, "param 120 1");
        Thread.Sleep(2500);
        Tell(stage, "param 120 0");
        Tell(stage, "param 120 1");
        Thread.Sleep(1500);
        Colours(window, "vst3").ShouldBeGreaterThan(empty + 8);
        Tell(stage, "hide");
        Thread.Sleep(500);
        Tell(stage, "show");
        Tell(stage, "size 900 600");
        Thread.Sleep(1000);
        Colours(window, "vst3-again").ShouldBeGreaterThan(empty + 8);
        JsonElement facts = JsonDocument.Parse(Tell(stage, "facts", line => line.StartsWith('{'))).RootElement;
        facts.GetProperty("Allocated").GetInt64().ShouldBe(0);
        Tell(stage, "hide");
        Tell(stage, "drop", line => line == "gone");
        stage.Tell("quit");
        stage.End().Code.ShouldBe(0);
    }

    private static string Tell(WineProcess stage, string line) => Tell(stage, line, said => said == "done");

    private static string Tell(WineProcess stage, string line, Func<string, bool> answer)
    {
        int said = stage.Out.Length;
        stage.Tell(line);
        return stage.Reads(answer, after: said);
    }

    private int Colours(WindowPlace window, string name)
    {
        rig.Desktop.Photograph(name);
        var colours = new HashSet<int>();
        for (int x = 20; x < window.Width; x += window.Width / 8)
            for (int y = 20; y < window.Height; y += window.Height / 6) colours.Add(rig.Desktop.Pixel(window.X + x, window.Y + y));
        return colours.Count;
    }
}
