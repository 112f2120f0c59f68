namespace Modul.Editor.Model.Drawing;

/// <summary>When a frame is drawn.</summary>
/// <param name="Seconds">Of the editor's clock.</param>
/// <param name="Frame">The engine frame that it is then.</param>
internal readonly record struct Moment(double Seconds, double Frame);
