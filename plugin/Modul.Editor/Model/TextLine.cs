namespace Modul.Editor.Model;

/// <summary>Puts a short line together in a place that is there already; what does not fit is left out.</summary>
internal ref struct TextLine(Span<char> room)
{
    private readonly Span<char> _room = room;
    private int _length;

    /// <summary>What there is so far.</summary>
    public readonly ReadOnlySpan<char> Text => _room[.._length];

    /// <summary>Adds characters.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        int fits = Math.Min(text.Length, _room.Length - _length);
        text[..fits].CopyTo(_room[_length..]);
        _length += fits;
    }

    /// <summary>Adds a whole number.</summary>
    public void Add(long number)
    {
        if (number.TryFormat(_room[_length..], out int written)) _length += written;
    }

    /// <summary>Adds hundredths as a number: <c>4.00</c>, or <c>4</c> and <c>1.5</c> where zeros at the end are left out.</summary>
    public void AddHundredths(long hundredths, bool plain)
    {
        Add(hundredths / 100);
        long rest = hundredths % 100;
        if (plain && rest == 0) return;
        Add(".");
        Add(rest / 10);
        if (!plain || rest % 10 != 0) Add(rest % 10);
    }
}
