namespace Modul.Editor.Model;

/// <summary>dB from silence, the lowest place, over -60 to 24.</summary>
internal sealed class VolumeLaw : SliderLaw
{
    /// <summary>The lowest place, one step below the quietest volume, is silence.</summary>
    private const double Bottom = VolumeSteps.Least - 1;

    public static VolumeLaw Instance { get; } = new();

    public override double Reset => 0;

    public override double Least => Bottom;

    public override double Most => VolumeSteps.Most;

    public override double Step => VolumeSteps.Step;

    public override double FineStep => 0.1;

    public override double PlaceOf(double value)
    {
        double shown = value < VolumeSteps.Least || double.IsNaN(value) ? Bottom : Math.Min(value, VolumeSteps.Most);
        return (shown - Bottom) / (VolumeSteps.Most - Bottom);
    }

    public override double ValueAt(double place)
    {
        double value = Math.Round((Bottom + (Math.Clamp(place, 0, 1) * (VolumeSteps.Most - Bottom))) * 10) / 10;
        return value < VolumeSteps.Least ? double.NegativeInfinity : value;
    }

    public override double Turn(double value, double by) => Math.Round(VolumeSteps.Turn(value, by) * 10) / 10;

    public override string TextOf(double value) => Words.OfDecibels(value);

    public override string SpokenOf(double value) => double.IsNegativeInfinity(value) ? "silence" : Words.OfDecibels(value) + " dB";
}
