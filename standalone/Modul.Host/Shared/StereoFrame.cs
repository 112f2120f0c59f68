namespace Modul.Host.Shared;

/// <summary>One frame of stereo audio.</summary>
/// <param name="Left">The left sample.</param>
/// <param name="Right">The right sample.</param>
public readonly record struct StereoFrame(float Left, float Right);
