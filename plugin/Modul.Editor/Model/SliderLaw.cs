namespace Modul.Editor.Model;

/// <summary>What a slider's places mean. A place goes from 0, left or below, to 1.</summary>
internal abstract class SliderLaw
{
    /// <summary>Where a double click leads.</summary>
    public abstract double Reset { get; }

    /// <summary>The least value that an assistive technology is told; where a volume is silent it is a number too.</summary>
    public abstract double Least { get; }

    /// <summary>The greatest value.</summary>
    public abstract double Most { get; }

    /// <summary>What a wheel's notch and an arrow key turn.</summary>
    public abstract double Step { get; }

    /// <summary>The same with shift.</summary>
    public abstract double FineStep { get; }

    /// <summary>A value's place, 0 to 1.</summary>
    public abstract double PlaceOf(double value);

    /// <summary>A place's value, rounded to what is told; beyond the ends the end.</summary>
    public abstract double ValueAt(double place);

    /// <summary>A value some way on, up above 0.</summary>
    public abstract double Turn(double value, double by);

    /// <summary>Short, for the eye.</summary>
    public abstract string TextOf(double value);

    /// <summary>With its unit, for a screen reader.</summary>
    public abstract string SpokenOf(double value);
}
