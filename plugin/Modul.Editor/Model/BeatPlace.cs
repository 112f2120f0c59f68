namespace Modul.Editor.Model;

/// <summary>The bar and the beat that are heard, both from 0; <see cref="None"/> where there is no beat.</summary>
internal readonly record struct BeatPlace(long Bar, int Beat)
{
    /// <summary>No beat.</summary>
    public static BeatPlace None { get; } = new(long.MinValue, -1);

    /// <summary>What is heard at an engine frame, which may be later than the reading's.</summary>
    public static BeatPlace Of(Reading now, double frame)
    {
        if (!now.HasTempo || now.Engine.MeterBeats <= 0) return None;
        double beat = Math.Floor(now.Engine.Beat + ((frame - now.Engine.Frame - now.Engine.GapOut) / now.BeatFrames));
        double bar = Math.Floor(beat / now.Engine.MeterBeats);
        return double.IsFinite(bar) ? new BeatPlace((long)bar, (int)(beat - (bar * now.Engine.MeterBeats))) : None;
    }

    /// <summary><c>4.1</c>, from 1.1; <c>–.–</c> for none.</summary>
    public void Write(ref TextLine line)
    {
        if (this == None)
        {
            line.Add("–.–");
            return;
        }
        line.Add(Bar + 1);
        line.Add(".");
        line.Add(Beat + 1);
    }
}
