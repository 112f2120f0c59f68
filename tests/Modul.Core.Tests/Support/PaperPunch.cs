using Modul.Core.Tapes;

namespace Modul.Core.Tests.Support;

/// <summary>A stretch of writing on paper, in aligned frames.</summary>
internal sealed class PaperPunch(PunchKind kind, PaperLayer layer, long start, int fadeIn)
{
    public PunchKind Kind { get; } = kind;

    public PaperLayer Layer { get; } = layer;

    public long Start { get; } = start;

    public long End { get; private set; } = long.MaxValue;

    /// <summary>It goes on from the round before it, without a fade in.</summary>
    public bool Continues { get; init; }

    public long RoundEnd { get; init; } = long.MaxValue;

    private int FadeOut { get; set; }

    public bool Open => End == long.MaxValue;

    public bool Over(long aligned) => !Open && aligned >= End + FadeOut;

    public void EndAt(long end, int seam)
    {
        End = Math.Max(end, Start + fadeIn);
        FadeOut = Math.Min(seam, Layer.Length / 2);
    }

    public void Write(long aligned, float sample, float feedback)
    {
        if (aligned < Start || Over(aligned)) return;
        if (Kind == PunchKind.Take)
        {
            int position = (int)(aligned < End ? aligned - Start : aligned - End);
            Layer[position] = aligned < End ? sample : Mixed(Layer[position], sample, aligned);
            return;
        }
        int at = Layer.PositionAt(aligned);
        Layer[at] = Mixed(Layer[at], sample + (Kind == PunchKind.Overdub ? feedback * Layer[at] : 0), aligned);
    }

    private float Mixed(float old, float fresh, long aligned)
    {
        float share = 1;
        if (aligned < Start + fadeIn) share = (float)(aligned - Start) / fadeIn;
        else if (aligned >= End) share = 1 - ((float)(aligned - End) / FadeOut);
        return share >= 1 ? fresh : old + (share * (fresh - old));
    }
}
