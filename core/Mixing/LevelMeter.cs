namespace Modul.Core.Mixing;

/// <summary>
/// The ballistics of one meter channel: instant attack, a hold of 20 ms, then a fall of 13.3 dB/s (IEC 60268-18's fall of 20 dB in 1.5 s).
/// It is fed one peak for each <see cref="Interval"/> of engine frames, never a block, so that block sizes do not show. [audio]
/// </summary>
internal struct LevelMeter
{
    /// <summary>Frames of one step of every meter; the engine splits its blocks there.</summary>
    public const int Interval = 256;

    private const double HoldSeconds = 0.020;
    private const double FallDecibelsPerSecond = 20 / 1.5;

    private int _held;

    /// <summary>The level shown, as an amplitude.</summary>
    public float Level { get; private set; }

    /// <summary>Takes the peak of one interval.</summary>
    public void Step(float peak, in LevelMeterRates rates)
    {
        if (peak >= Level)
        {
            Level = peak;
            _held = rates.HoldSteps;
        }
        else if (_held > 0)
        {
            _held--;
        }
        else
        {
            float fallen = Level * rates.FallPerStep;
            Level = fallen > peak ? fallen : peak;
            if (Level < 1e-6f) Level = 0;
        }
    }

    /// <summary>The steps of hold and the factor of fall at a rate in Hz.</summary>
    public static LevelMeterRates RatesAt(int rate) => new(
        (int)Math.Ceiling(HoldSeconds * rate / Interval),
        (float)Math.Pow(10, -FallDecibelsPerSecond * Interval / rate / 20));
}
