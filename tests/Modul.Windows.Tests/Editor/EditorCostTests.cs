using System.Text.Json.Nodes;
using Modul.Windows.Tests.Stage;
using Xunit.Abstractions;

namespace Modul.Windows.Tests.Editor;

[Collection(WineGroup.Name)]
public sealed class EditorCostTests(WineRig rig, ITestOutputHelper output)
{
    [DesktopFact("editor")]
    public void Once_shown_64_playing_tapes_allocate_nothing_from_frame_to_frame()
    {
        string[] takes = [.. Enumerable.Range(1, 64).SelectMany(tape => new[] { "--press", $"0.{100 + tape} record {tape} bars {1 + (tape % 3)}" })];
        using var editor = new EditorRun(rig, ["--tapes", "64", "--size", "1920x1080", "--press", "0.05 tempo 120", .. takes]);
        editor.Until(now => now["tapes"]!.AsArray().All(tape => (string?)tape!["state"] == "Playing"), "all play");
        Thread.Sleep(3000);
        JsonNode cost = editor.Until("measure 10", cost => (int)cost["frames"]! > 50, "frames to be judged by");
        output.WriteLine(cost.ToJsonString());
        // A meter's peak or a fact of the foot may be told anew: a line of text, not a frame's worth.
        ((long)cost["own_bytes"]!).ShouldBeLessThan(4096);
        // All that WPF and the runtime take beside: no more for 64 lanes than for none.
        ((double)cost["all_bytes"]! / (double)cost["frames"]!).ShouldBeLessThan(4096);
        rig.Desktop.Photograph("editor-64-tapes");
    }
}
