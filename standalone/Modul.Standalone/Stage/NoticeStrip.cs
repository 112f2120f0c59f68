namespace Modul.Standalone.Stage;

/// <summary>The last notices: the newest last and over as many rows as it needs, earlier ones above it where there is room.</summary>
internal sealed class NoticeStrip(NoticeLog log)
{
    public void Draw(Canvas canvas, StageLayout layout)
    {
        int end = layout.NoticesRow + layout.Notices;
        for (int back = 0; end > layout.NoticesRow && log.Latest(back) is { } notice; back++)
        {
            int rows = ((notice.Text.Length - 1) / canvas.Width) + 1;
            if (end - rows < layout.NoticesRow && back > 0) return;
            int top = Math.Max(layout.NoticesRow, end - rows);
            for (int row = 0; row < end - top; row++)
                canvas.Put(0, top + row, notice.Text.AsSpan(row * canvas.Width), notice.Fresh ? Palette.Warn : Palette.Dim, canvas.Width);
            end = top;
        }
    }
}
