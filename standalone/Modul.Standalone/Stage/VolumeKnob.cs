namespace Modul.Standalone.Stage;

/// <summary>
/// One tape's volume as the keys turn it. A held key repeats faster than the board follows, so that a press counts from what the last one asked
/// for as long as the board has not moved since.
/// </summary>
internal sealed class VolumeKnob(TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private double _seen = double.NaN;
    private double _asked;
    private long _askedAt;

    /// <summary>The volume to step from, in dB, where the board shows <paramref name="shown"/>.</summary>
    public double From(double shown) => shown.Equals(_seen) && time.GetElapsedTime(_askedAt) < Patience ? _asked : shown;

    /// <summary>A volume was asked for while the board showed another.</summary>
    public void Ask(double shown, double asked) => (_seen, _asked, _askedAt) = (shown, asked, time.GetTimestamp());
}
