using Modul.Windows.Tests.Stage;

namespace Modul.Windows.Tests.Editor;

/// <summary>Pictures of a session at several sizes, to be looked at; what can be told of them without eyes is.</summary>
[Collection(WineGroup.Name)]
public sealed class EditorPictureTests(WineRig rig)
{
    private static readonly string[] Session =
    [
        "0.05 tempo 120", "0.1 record 1 bars 2", "0.1 record 2 bars 1", "0.1 record 3 bars 2", "0.1 record 4 bars 1", "0.1 record 6 bars 1", "0.1 record 7 bars 2",
        "4.5 overdub 2", "4.7 overdub 3", "4.8 overdub 4", "6.6 overdub 2", "4.5 stop 7", "4.5 mute 6", "4.5 volume 1 -9", "4.5 volume 2 -12.5", "4.5 pan 2 -0.4", "4.5 volume 3 -6",
        "4.5 volume 7 -inf", "4.5 pan 4 0.5", "4.5 select 3", "4.5 also 5", "4.5 quantize bar", "4.5 metronome on", "4.6 metronome level -18", "6.1 quantize off", "6.2 record 5",
        "6.25 quantize bar", "6.3 stop 1",
    ];

    [DesktopTheory("editor")]
    [InlineData("editor-640", 640, 360, 1)]
    [InlineData("editor-1024", 1024, 640, 1)]
    [InlineData("editor-1920", 1920, 1080, 1)]
    [InlineData("editor-2x", 960, 540, 2)]
    [InlineData("editor-1.5x", 1024, 640, 1.5)]
    public void A_session_is_photographed(string name, int width, int height, double scale)
    {
        string[] presses = [.. Session.SelectMany(press => new[] { "--press", press })];
        using var editor = new EditorRun(rig, ["--size", $"{width}x{height}", "--scale", $"{scale}", .. presses]);
        editor.Until(now => (long)now["frame"]! > 7.2 * 48_000, "the session is under way");
        rig.Desktop.Move((int)(width * scale) - 2, 2);
        rig.Desktop.Photograph(name);
        ((int)editor.State["refused"]!).ShouldBe(0);
        SpinWait.SpinUntil(() => HasItsColour(editor), TimeSpan.FromSeconds(60)).ShouldBeTrue(); // the tape may stop meanwhile
    }

    // The plate of a state has its colour to the pixel, whatever the scale; its word is somewhere in the middle, so near its corner.
    private bool HasItsColour(EditorRun editor)
    {
        var plate = editor.Element("Tape 1 state");
        int colour = (string?)plate["value"] switch { "playing" => 0x3BD685, "stopped" => 0x8FA6BF, _ => -1 };
        return rig.Desktop.Pixel((int)((double)plate["x"]! + 8), (int)((double)plate["y"]! + 8)) == colour;
    }
}
