namespace Modul.Core.Mixing;

/// <summary>A level meter's ballistics in steps of its interval. [audio]</summary>
internal readonly record struct LevelMeterRates(int HoldSteps, float FallPerStep);
