namespace Modul.Editor.Model;

/// <summary>
/// One side of a level as it is shown: dB from <see cref="Floor"/> to <see cref="Top"/> over 0 to 1. Up within two or three frames, down at the engine's
/// 13.3 dB/s; the highest of late is held for a while.
/// </summary>
internal struct MeterMotion
{
    /// <summary>dB at the meter's beginning.</summary>
    public const double Floor = -54;

    /// <summary>dB at the meter's end.</summary>
    public const double Top = 6;

    /// <summary>dB from which on it is loud.</summary>
    public const double Middle = -12;

    /// <summary>dB from which on it is too loud.</summary>
    public const double High = -2;

    private const double FallPerSecond = 20 / 1.5 / (Top - Floor);
    private const double Attack = 0.55;
    private const double Near = 0.004;
    private const double HeldSeconds = 1.5;
    private const double MostStep = 0.1;

    private double _heldAt;
    private double _now;

    /// <summary>Shown, 0 to 1.</summary>
    public double Shown { get; private set; }

    /// <summary>The highest of late, 0 to 1.</summary>
    public double Held { get; private set; }

    /// <summary>How far a level moves the meter, 0 to 1.</summary>
    public static double DeflectionOf(float level) => level > 0 ? PlaceOf(20 * Math.Log10(level)) : 0;

    /// <summary>Where dB are on the meter, 0 to 1.</summary>
    public static double PlaceOf(double decibels) => Math.Clamp((decibels - Floor) / (Top - Floor), 0, 1);

    /// <summary>Moves on to a moment in seconds at which the board tells a level.</summary>
    public void Move(float level, double now)
    {
        double fall = Math.Clamp(now - _now, 0, MostStep) * FallPerSecond, told = DeflectionOf(level);
        _now = now;
        Shown = told > Shown ? told - Shown < Near ? told : Shown + ((told - Shown) * Attack) : Math.Max(told, Shown - fall);
        if (Shown >= Held) (Held, _heldAt) = (Shown, now);
        else if (now - _heldAt > HeldSeconds) Held = Math.Max(Shown, Held - (2 * fall));
    }
}
