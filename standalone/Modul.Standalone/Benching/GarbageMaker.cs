using System.Diagnostics;

namespace Modul.Standalone.Benching;

/// <summary>
/// A program that is hard on its collector: it keeps 100 MB alive, replaces them at 50 MB a second, and asks for a full, blocking collection
/// four times a second. [control]
/// </summary>
internal sealed class GarbageMaker : IDisposable
{
    private const int LiveBytes = 100_000_000;
    private const int BytesPerSecond = 50_000_000;
    private const int MeanBytes = 512;
    private const int Header = 24; // of an array
    private const int RestMilliseconds = 5;
    private static readonly TimeSpan CollectEvery = TimeSpan.FromMilliseconds(250);

    private readonly byte[][] _live = new byte[LiveBytes / MeanBytes][];
    private readonly Random _random = new(1);
    private readonly Thread _thread;
    private volatile bool _ended;

    /// <summary>Makes what is kept alive, and begins.</summary>
    public GarbageMaker()
    {
        for (int i = 0; i < _live.Length; i++) Renew(i);
        _thread = new Thread(Work) { IsBackground = true, Name = "modul garbage" };
        _thread.Start();
    }

    /// <summary>Ends, and lets go of everything.</summary>
    public void Dispose()
    {
        _ended = true;
        _thread.Join();
        Array.Clear(_live);
        GC.Collect();
    }

    private void Work()
    {
        long begun = Stopwatch.GetTimestamp(), made = 0, collections = 0;
        while (!_ended)
        {
            TimeSpan elapsed = Stopwatch.GetElapsedTime(begun);
            while (made < elapsed.TotalSeconds * BytesPerSecond) made += Renew(_random.Next(_live.Length));
            if (elapsed >= CollectEvery * (collections + 1))
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
                collections++;
            }
            Thread.Sleep(RestMilliseconds);
        }
    }

    /// <summary>Puts a new array in the place of an old one; gives its bytes.</summary>
    private int Renew(int index)
    {
        int length = _random.Next(2 * (MeanBytes - Header));
        _live[index] = new byte[length];
        return length + Header;
    }
}
