namespace Modul.Editor.Model;

/// <summary>
/// A value that a hand turns faster than the board follows: a press counts from what the last one asked for as long as the board has not moved since. Times
/// are seconds of one clock.
/// </summary>
internal struct AskedValue()
{
    private const double Patience = 1;

    private double _seen = double.NaN;
    private double _asked;
    private double _askedAt;

    /// <summary>The value to go on from, where the board shows <paramref name="shown"/>.</summary>
    public readonly double From(double shown, double now) => shown.Equals(_seen) && now - _askedAt < Patience ? _asked : shown;

    /// <summary>A value was asked for while the board showed another.</summary>
    public void Ask(double shown, double asked, double now) => (_seen, _asked, _askedAt) = (shown, asked, now);
}
