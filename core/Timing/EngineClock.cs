namespace Modul.Core.Timing;

/// <summary>The frame the engine is at, and what every tape reads with it. [audio]</summary>
internal sealed class EngineClock
{
    /// <summary>Every seam lasts 5 ms.</summary>
    public const double SeamSeconds = 0.005;

    public EngineClock(int rate, TimeSignature meter)
    {
        Rate = rate;
        SeamFrames = Math.Max(1, (int)Math.Round(rate * SeamSeconds));
        Transport = new Transport(rate);
        Transport.SetMeter(meter);
    }

    /// <summary>Frames a second.</summary>
    public int Rate { get; }

    /// <summary>Frames of a seam.</summary>
    public int SeamFrames { get; }

    public Transport Transport { get; }

    /// <summary>The engine frame now: what the playback heads are about to play.</summary>
    public long Frame { get; set; }

    public Gap Gap { get; set; }

    public Quantize Quantize { get; set; }

    /// <summary>Whether later takes round to the first loop.</summary>
    public bool Sync { get; set; }

    /// <summary>The frame the musician hears now: what a press means.</summary>
    public long Heard => Frame - Gap.Out;
}
