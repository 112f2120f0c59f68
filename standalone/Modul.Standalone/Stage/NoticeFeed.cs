using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Modul.Standalone.Stage;

/// <summary>
/// What the machine's watch tells, for every other display: the last lines, and each new one as it comes; and what others post, for the watch to tell. [any]
/// </summary>
internal sealed class NoticeFeed(TimeProvider time)
{
    /// <summary>Lines that are kept.</summary>
    public const int Kept = 16;

    private readonly Lock _lock = new();
    private readonly Queue<(string Text, long At)> _lines = [];
    private readonly ConcurrentQueue<string> _posted = new();
    private Action<string>? _readers;

    /// <summary>Leaves a line to the machine's watch, which tells it on its display and to every reader.</summary>
    public void Post(string text) => _posted.Enqueue(text);

    /// <summary>Takes a line that was posted; false where there is none.</summary>
    public bool TryTakePosted([NotNullWhen(true)] out string? text) => _posted.TryDequeue(out text);

    /// <summary>Hands a line to every reader, on this thread.</summary>
    public void Tell(string text)
    {
        lock (_lock)
        {
            if (_lines.Count == Kept) _lines.Dequeue();
            _lines.Enqueue((text, time.GetTimestamp()));
            _readers?.Invoke(text);
        }
    }

    /// <summary>The last lines, oldest first, each with its age.</summary>
    public (string Text, TimeSpan Age)[] Latest()
    {
        lock (_lock) return [.. _lines.Select(line => (line.Text, time.GetElapsedTime(line.At)))];
    }

    /// <summary>Adds a reader, which must neither wait nor call back.</summary>
    public void Add(Action<string> reader)
    {
        lock (_lock) _readers += reader;
    }

    /// <summary>Takes a reader away; it is not called again.</summary>
    public void Remove(Action<string> reader)
    {
        lock (_lock) _readers -= reader;
    }
}
