
namespace Modul.Standalone.Stage;

/// <summary>Draws one moment.</summary>
internal sealed class StagePainter
{
    private readonly TransportStrip _transport;
    private readonly LevelStrip _levels;
    private readonly TapeLine _line;
    private readonly TapePanel _panel;
    private readonly MachineStrip _machine;
    private readonly NoticeStrip _notices;
    private readonly KeysStrip _keys;
    private readonly PairingSheet? _pairing;

    public StagePainter(ILiveView view, NoticeLog notices, TimeProvider time, Glyphs glyphs, PageAddress? page, PairingSheet? pairing)
    {
        _pairing = pairing;
        var bar = new Bar(glyphs);
        var head = new TapeHead(glyphs);
        var clips = new ClipHold(time, view.Board.Tapes);
        _transport = new TransportStrip(glyphs);
        _levels = new LevelStrip(bar);
        _line = new TapeLine(head, bar, clips);
        _panel = new TapePanel(head, bar, clips);
        _machine = new MachineStrip(view, time, page);
        _notices = new NoticeStrip(notices);
        _keys = new KeysStrip(glyphs, pairing is not null);
    }

    public void Draw(Canvas canvas, Snapshot now)
    {
        if (_pairing is { Shown: true }) _pairing.Draw(canvas);
        else DrawStage(canvas, now);
    }

    private void DrawStage(Canvas canvas, Snapshot now)
    {
        var layout = new StageLayout(canvas.Height, now.Tapes.Length);
        _transport.Draw(canvas, 0, now);
        if (layout.Levels > 0) _levels.Draw(canvas, 1, now);
        DrawTapes(canvas, layout, now);
        _machine.Draw(canvas, layout, now);
        _notices.Draw(canvas, layout);
        _keys.Draw(canvas, layout);
    }

    private void DrawTapes(Canvas canvas, StageLayout layout, Snapshot now)
    {
        int first = layout.FirstTape(now.Engine.Primary - 1, now.Tapes.Length);
        for (int i = 0; i < layout.Visible; i++)
        {
            int y = layout.TapesRow + (i * layout.TapeHeight);
            if (layout.TapeHeight == 1) _line.Draw(canvas, y, now, first + i);
            else _panel.Draw(canvas, y, layout.TapeHeight, now, first + i);
        }
    }
}
