namespace Modul.Editor.Controls;

/// <summary>What a field's number may be and how a hand changes it.</summary>
/// <param name="TextOf">How it is written.</param>
/// <param name="Read">What was typed; null where it is refused.</param>
/// <param name="Turned">Some steps on, finely or not.</param>
/// <param name="Dragged">From a number, dragged up by WPF's units, finely or not.</param>
/// <param name="Expected">What is told where it is refused.</param>
internal sealed record FieldRule(
    Func<double, string> TextOf, Func<string, double?> Read, Func<double, double, bool, double> Turned, Func<double, double, bool, double> Dragged, string Expected);
