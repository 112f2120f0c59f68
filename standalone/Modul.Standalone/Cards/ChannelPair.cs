using System.Globalization;

namespace Modul.Standalone.Cards;

/// <summary>Which of a sound card's channels are left and right; 1 is the first. One for both sides is mono.</summary>
/// <param name="Left">The left one.</param>
/// <param name="Right">The right one.</param>
internal readonly record struct ChannelPair(int Left, int Right)
{
    /// <summary>The highest channel number.</summary>
    public const int Most = 1024;

    /// <summary>The first two.</summary>
    public static ChannelPair First { get; } = new(1, 2);

    /// <summary>Reads <c>3,4</c>, or <c>3</c> for both sides; null where it is neither.</summary>
    public static ChannelPair? Parse(string word)
    {
        string[] parts = word.Split(',');
        if (parts.Length > 2) return null;
        return Channel(parts[0]) is { } left && Channel(parts[^1]) is { } right ? new ChannelPair(left, right) : null;
    }

    /// <summary>
    /// The pair where a card has so many channels; of a card with a single one, that is both sides where the first two were meant. Null where it has not.
    /// </summary>
    public ChannelPair? Within(int channels)
    {
        if (channels == 1 && this == First) return new ChannelPair(1, 1);
        return Math.Max(Left, Right) <= channels ? this : null;
    }

    public override string ToString() => Left == Right ? $"{Left}" : $"{Left},{Right}";

    private static int? Channel(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= Most ? number : null;
}
