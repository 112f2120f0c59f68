namespace Modul.Standalone.Stage;

/// <summary>The last lines told to the musician. [any]</summary>
internal sealed class NoticeLog(TimeProvider time)
{
    private const int Kept = 8;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(6);

    private readonly Lock _lock = new();
    private readonly List<(string Text, long At)> _lines = [];

    /// <summary>Adds a line. One that repeats the last stays one line and is fresh again.</summary>
    public void Add(string text)
    {
        lock (_lock)
        {
            if (_lines.Count > 0 && _lines[^1].Text == text) _lines.RemoveAt(_lines.Count - 1);
            if (_lines.Count == Kept) _lines.RemoveAt(0);
            _lines.Add((text, time.GetTimestamp()));
        }
    }

    /// <summary>A line and whether it is fresh; 0 is the newest; null where there are not so many.</summary>
    public (string Text, bool Fresh)? Latest(int back)
    {
        lock (_lock)
        {
            if (back >= _lines.Count) return null;
            (string text, long at) = _lines[^(back + 1)];
            return (text, time.GetElapsedTime(at) < Fresh);
        }
    }
}
