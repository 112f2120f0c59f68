namespace Modul.Standalone.Web.Guards;

/// <summary>How often something may happen.</summary>
/// <param name="PerSecond">In the long run.</param>
/// <param name="Burst">At once, after a rest.</param>
internal readonly record struct Rate(double PerSecond, double Burst);
