namespace Modul.Standalone.Stage;

/// <summary>Names the keys.</summary>
internal sealed class KeysStrip(Glyphs glyphs, bool pairs)
{
    private const int RoomyWidth = 110;

    private readonly (string Key, string Does)[] _keys =
    [
        ("1-8", "select"), ("shift+1-8", "add"), ("space", "record"), ("O", "overdub"), ("U", "undo"), ("shift+U", "redo"), ("C", "clear"),
        ("shift+C", "all"), ("M", "mute"), ("S", "solo"), (glyphs.Up + glyphs.Down, "volume"), ("N", "merge"), ("T", "live record"),
        ("Y", "play-through"), ("W", "write"), ("K", "metronome"), .. pairs ? [("P", "pair")] : Array.Empty<(string, string)>(), ("Q", "quit"),
    ];

    public void Draw(Canvas canvas, StageLayout layout)
    {
        bool roomy = canvas.Width >= RoomyWidth;
        var flow = new Flow(canvas, layout.KeysRow, layout.Keys, roomy ? 2 : 1);
        foreach ((string key, string does) in _keys) flow.Add(key, Palette.Number, roomy ? " " + does : does, Palette.Dim);
    }
}
