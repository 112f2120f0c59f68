namespace Modul.Standalone.Doctoring;

/// <summary>What a JACK server says of itself.</summary>
/// <param name="Rate">Frames a second.</param>
/// <param name="Period">Frames of a block.</param>
/// <param name="RealTime">Whether it runs at real-time priority.</param>
internal readonly record struct JackAnswer(int Rate, int Period, bool RealTime);
