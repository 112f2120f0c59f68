using Modul.Core.Tapes;

namespace Modul.Standalone.Benching;

/// <summary>
/// The measurements of <c>modul bench</c>: each figure is a median over slices, engine and reading in turn, so that the ratio holds on a machine
/// whose speed drifts.
/// </summary>
internal static class Bench
{
    private const long StreamingBytes = 192L << 20;
    private const int CachedLength = 2048;
    private const int Pairs = 31;
    private const int WarmMilliseconds = 400;
    private const int BytesPerFrame = 8;
    private static readonly int[] Blocks = [32, 64, 128, 512, 2048];
    private static readonly int[] TapeCounts = [1, 8, 16, 32, 64];

    /// <summary>Every row, as it is measured.</summary>
    public static IEnumerable<BenchRow> Rows()
    {
        foreach (bool cached in (bool[])[false, true])
            foreach (BenchRow row in Measure(8, cached, Blocks)) yield return row;
        foreach (int tapes in TapeCounts)
            if (tapes != 8)
                foreach (BenchRow row in Measure(tapes, cached: false, [128])) yield return row;
        yield return Worst();
    }

    private static IEnumerable<BenchRow> Measure(int tapes, bool cached, int[] blocks)
    {
        using BenchRig rig = Rig(tapes, cached);
        foreach (int block in blocks) yield return Measure(rig, "play", cached, tapes, block);
        rig.ToggleOverdub();
        if (!cached) rig.Run(LengthFor(tapes) * 2);
        foreach (int block in blocks) yield return Measure(rig, "overdub", cached, tapes, block);
        if (!rig.AllAre(TapeState.Overdubbing)) throw new IOException("bench: a tape ran out of blocks");
    }

    private static BenchRow Measure(BenchRig rig, string mode, bool cached, int tapes, int block)
    {
        var play = new double[Pairs];
        var read = new double[Pairs];
        var ratio = new double[Pairs];
        // The just-in-time compiler replaces its first code after some calls and a tenth of a second.
        for (long start = Environment.TickCount64; Environment.TickCount64 - start < WarmMilliseconds;) (play[0], read[0]) = (rig.Play(block), rig.Read(block));
        for (int i = 0; i < Pairs; i++)
        {
            (read[i], play[i]) = (rig.Read(block), rig.Play(block));
            ratio[i] = play[i] / read[i];
        }
        return new BenchRow(
            mode, cached ? "cached" : "streaming", tapes, block, Math.Round(Median(play), 3), Math.Round(Median(read), 3), Math.Round(Median(ratio), 2));
    }

    private static BenchRow Worst()
    {
        const int Count = 1_000_000, Block = 128;
        using BenchRig rig = Rig(8, cached: false);
        BenchRow row = Measure(rig, "play", cached: false, 8, Block);
        double worst = 0;
        for (int i = 0; i < Count; i++) worst = Math.Max(worst, rig.PlayOne(Block));
        return row with { WorstBlockUs = Math.Round(worst / 1000, 1), Blocks = Count };
    }

    private static BenchRig Rig(int tapes, bool cached) => cached
        ? new BenchRig(tapes, CachedLength, 64L << 20, quiet: true)
        : new BenchRig(tapes, LengthFor(tapes), (StreamingBytes * 4) + (64L << 20), quiet: false);

    private static long LengthFor(int tapes) => StreamingBytes / BytesPerFrame / tapes / 4096 * 4096;

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
