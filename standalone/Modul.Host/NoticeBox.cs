using Modul.Core.Storage;
using Modul.Host.Shared;

namespace Modul.Host;

/// <summary>Takes notices from several threads to the program, none of them the audio's. One that finds no room is not told. [control]</summary>
internal sealed class NoticeBox : IDisposable
{
    private const int Room = 256;

    private readonly Lock _lock = new();

    /// <summary>What the program reads.</summary>
    public SpscRing<Notice> Ring { get; } = new(Room);

    /// <summary>Tells something, with the numbers that its kind explains.</summary>
    public void Tell(NoticeKind kind, long a = 0, long b = 0)
    {
        lock (_lock) Ring.TryAdd(new Notice(kind, a, b));
    }

    public void Dispose() => Ring.Dispose();
}
