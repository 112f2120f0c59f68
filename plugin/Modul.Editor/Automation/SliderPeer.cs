using System.Windows.Automation;
using System.Windows.Automation.Peers;
using System.Windows.Automation.Provider;
using Modul.Editor.Controls;
using Modul.Editor.Model;

namespace Modul.Editor.Automation;

/// <summary>A slider for assistive technologies: its value in the engine's unit, silence as the least, and its text.</summary>
internal sealed class SliderPeer(Slider owner) : FrameworkElementAutomationPeer(owner), IRangeValueProvider, IValueProvider
{
    /// <inheritdoc/>
    public bool IsReadOnly => false;

    /// <inheritdoc/>
    public double Minimum => owner.Law.Least;

    /// <inheritdoc/>
    public double Maximum => owner.Law.Most;

    /// <inheritdoc/>
    public double SmallChange => owner.Law.Step;

    /// <inheritdoc/>
    public double LargeChange => owner.Law.Step * 6;

    double IRangeValueProvider.Value => Math.Clamp(owner.Value, Minimum, Maximum);

    string IValueProvider.Value => owner.Law.SpokenOf(owner.Value);

    /// <inheritdoc/>
    public void SetValue(double value) => owner.Ask(owner.Law.ValueAt(owner.Law.PlaceOf(value)));

    /// <inheritdoc/>
    public void SetValue(string value)
    {
        if (TempoText.ReadNumber(value) is not { } number) throw new ArgumentException("expected a number", nameof(value));
        SetValue(number);
    }

    /// <inheritdoc/>
    public override object? GetPattern(PatternInterface patternInterface) =>
        patternInterface is PatternInterface.RangeValue or PatternInterface.Value ? this : base.GetPattern(patternInterface);

    /// <summary>Tells that the value is another.</summary>
    public void Moved(double before, double after) =>
        RaisePropertyChangedEvent(RangeValuePatternIdentifiers.ValueProperty, Math.Clamp(before, Minimum, Maximum), Math.Clamp(after, Minimum, Maximum));

    protected override AutomationControlType GetAutomationControlTypeCore() => AutomationControlType.Slider;

    protected override AutomationOrientation GetOrientationCore() =>
        owner.Upright ? AutomationOrientation.Vertical : AutomationOrientation.Horizontal;

    protected override string GetClassNameCore() => "Slider";
}
