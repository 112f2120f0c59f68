namespace Modul.Editor.Model.Drawing;

/// <summary>The characters of one font at one size as shares of ink, so that a text is written into a picture without making anything.</summary>
internal sealed class GlyphSheet
{
    private const int First = ' ';
    private const int Last = '~';

    private readonly byte[][] _inks = new byte[Last - First + 2][];
    private readonly int[] _advances = new int[Last - First + 2];

    /// <summary>An empty sheet of characters that are so many pixels high.</summary>
    public GlyphSheet(int height) => Height = height;

    /// <summary>Every character that it may have: those of ASCII, and the dash.</summary>
    public static IEnumerable<char> Characters => Enumerable.Range(First, Last - First + 1).Select(code => (char)code).Append('–');

    /// <summary>Pixels from the top of a line to its bottom.</summary>
    public int Height { get; }

    /// <summary>Gives it a character.</summary>
    /// <param name="character">One of <see cref="Characters"/>.</param>
    /// <param name="ink">Shares of 0 to 255, row by row, as wide as the advance and as high as the sheet.</param>
    /// <param name="advance">Pixels to the next character.</param>
    public void Add(char character, byte[] ink, int advance)
    {
        if (ink.Length != advance * Height) throw new ArgumentException($"{ink.Length} pixels, expected {advance * Height}", nameof(ink));
        int place = PlaceOf(character);
        (_inks[place], _advances[place]) = (ink, advance);
    }

    /// <summary>Pixels that a text takes.</summary>
    public int WidthOf(ReadOnlySpan<char> text)
    {
        int width = 0;
        foreach (char character in text) width += _advances[PlaceOf(character)];
        return width;
    }

    /// <summary>Writes a text; a character that it has not is a blank. Gives the column behind it.</summary>
    public int Write(in Pixels to, int x, int y, ReadOnlySpan<char> text, uint colour)
    {
        foreach (char character in text)
        {
            int place = PlaceOf(character);
            if (_inks[place] is { } ink) to.Cover(x, y, ink, _advances[place], colour);
            x += _advances[place];
        }
        return x;
    }

    private static int PlaceOf(char character) => character switch
    {
        >= (char)First and <= (char)Last => character - First,
        '–' => Last - First + 1,
        _ => 0,
    };
}
