using Spectre.Console.Rendering;

namespace Modul.Standalone.Stage;

/// <summary>The rows of a picture that are not on the screen yet, each at its place.</summary>
internal sealed class ChangedRows(Canvas picture, Canvas? shown) : IRenderable
{
    public Measurement Measure(RenderOptions options, int maxWidth) => new(picture.Width, picture.Width);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        if (shown is null) yield return Segment.Control("\e[2J");
        for (int y = 0; y < picture.Height; y++)
        {
            if (shown is not null && picture.Row(y).SequenceEqual(shown.Row(y))) continue;
            yield return Segment.Control($"\e[{y + 1};1H");
            for (int x = 0, run; x < picture.Width; x += run)
            {
                run = RunAt(x, y);
                yield return new Segment(TextAt(x, y, run), picture.Row(y)[x].Style);
            }
        }
    }

    private int RunAt(int x, int y)
    {
        ReadOnlySpan<Cell> rest = picture.Row(y)[x..];
        int run = 1;
        while (run < rest.Length && rest[run].Style.Equals(rest[0].Style)) run++;
        return run;
    }

    private string TextAt(int x, int y, int length)
    {
        Span<char> text = stackalloc char[length];
        for (int i = 0; i < length; i++) text[i] = picture.Row(y)[x + i].Symbol;
        return new string(text);
    }
}
