namespace Modul.Standalone.Stage;

/// <summary>
/// What pairs a browser with the page, over the whole screen: the address as a QR code and as text; the text alone where the terminal is too small for the
/// code. One thread turns it, another draws.
/// </summary>
internal sealed class PairingSheet
{
    private readonly QrPainter _code;
    private readonly string[] _lines;
    private volatile bool _shown;

    private PairingSheet(PageAddress page, string pairingUrl, bool unicode)
    {
        _code = new QrPainter(new QrSquare(pairingUrl), unicode);
        _lines = [page.Url, .. page.Token is { } token ? [$"token {token}"] : Array.Empty<string>(), "any key goes back"];
    }

    /// <summary>The sheet of a page; null where it needs no pairing.</summary>
    public static PairingSheet? Of(PageAddress? page, Glyphs glyphs) =>
        page?.PairingUrl is { } url ? new PairingSheet(page, url, glyphs != Glyphs.Ascii) : null;

    /// <summary>Whether it covers the screen.</summary>
    public bool Shown => _shown;

    public void Show() => _shown = true;

    public void Hide() => _shown = false;

    /// <summary>Covers a picture.</summary>
    public void Draw(Canvas canvas)
    {
        canvas.Clear();
        int textWidth = _lines.Max(line => line.Length);
        if (_code.Height + _lines.Length <= canvas.Height && _code.Width <= canvas.Width) DrawAbove(canvas);
        else if (_code.Height <= canvas.Height && _code.Width + 1 + textWidth <= canvas.Width) DrawBeside(canvas);
        else DrawLines(canvas, 0, 0);
    }

    private void DrawAbove(Canvas canvas)
    {
        _code.Draw(canvas, (canvas.Width - _code.Width) / 2, 0);
        DrawLines(canvas, 0, _code.Height);
    }

    private void DrawBeside(Canvas canvas)
    {
        _code.Draw(canvas, 0, 0);
        DrawLines(canvas, _code.Width + 1, 0);
    }

    /// <summary>A line that is longer than the screen is wide goes on in the next row.</summary>
    private void DrawLines(Canvas canvas, int left, int top)
    {
        int width = Math.Max(1, canvas.Width - left);
        foreach (string line in _lines)
            for (int at = 0; at < line.Length; at += width) canvas.Put(left, top++, line.AsSpan(at), line == _lines[^1] ? Palette.Dim : Palette.Bright, canvas.Width);
    }
}
