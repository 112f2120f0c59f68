namespace Modul.Standalone.Web.Guards;

/// <summary>A bucket that fills at a rate: what happens takes one token, and what finds none is refused. Whoever owns it locks.</summary>
internal struct TokenBucket
{
    private long _seen; // a timestamp; 0 before the first
    private double _missing; // tokens below full, so that a bucket that was never touched is full

    /// <summary>Takes a token; false where there is none.</summary>
    public bool TryTake(Rate rate, TimeProvider time) => TryTake(rate, time, 1, 1);

    /// <summary>Takes several tokens; false, and takes none, where there are too few.</summary>
    public bool TryTake(Rate rate, TimeProvider time, double tokens) => TryTake(rate, time, tokens, tokens);

    /// <summary>Whether there is a token; it stays.</summary>
    public bool HasOne(Rate rate, TimeProvider time) => TryTake(rate, time, 1, 0);

    /// <summary>Seconds until there is one; 0 where there is.</summary>
    public double Wait(Rate rate, TimeProvider time) => HasOne(rate, time) ? 0 : (_missing + 1 - rate.Burst) / rate.PerSecond;

    private bool TryTake(Rate rate, TimeProvider time, double there, double taken)
    {
        long now = time.GetTimestamp();
        if (_seen != 0) _missing = Math.Max(0, _missing - (time.GetElapsedTime(_seen, now).TotalSeconds * rate.PerSecond));
        _seen = now;
        if (_missing + there > rate.Burst) return false;
        _missing += taken;
        return true;
    }
}
