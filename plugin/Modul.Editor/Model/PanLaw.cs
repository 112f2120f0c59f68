namespace Modul.Editor.Model;

/// <summary>-1 left to 1 right.</summary>
internal sealed class PanLaw : SliderLaw
{
    public static PanLaw Instance { get; } = new();

    public override double Reset => 0;

    public override double Least => -1;

    public override double Most => 1;

    public override double Step => 0.05;

    public override double FineStep => 0.01;

    public override double PlaceOf(double value) => double.IsNaN(value) ? 0.5 : (Math.Clamp(value, -1, 1) + 1) / 2;

    public override double ValueAt(double place) => Hundredths((Math.Clamp(place, 0, 1) * 2) - 1);

    public override double Turn(double value, double by) => Hundredths(Math.Clamp(value + by, -1, 1));

    public override string TextOf(double value) => Words.OfPan(value);

    public override string SpokenOf(double value)
    {
        int percent = (int)Math.Round(value * 100);
        return percent == 0 ? "centre" : $"{Math.Abs(percent)} percent {(percent < 0 ? "left" : "right")}";
    }

    private static double Hundredths(double pan) => Math.Round(pan * 100) / 100;
}
