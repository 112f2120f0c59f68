namespace Modul.Standalone.Latency;

/// <summary>What became of a test signal.</summary>
/// <param name="Found">Whether it came back; where not, only <paramref name="InputPeak"/> says anything.</param>
/// <param name="Frames">Frames from playing it to recording it.</param>
/// <param name="Level">The gain of the path in dB, -70 or more.</param>
/// <param name="Confidence">How far it stands above what else arrived around it, in dB, 20 to 120.</param>
/// <param name="Inverted">Whether the path turns the polarity round.</param>
/// <param name="InputPeak">The largest sample of the recording, 1 for full scale.</param>
internal readonly record struct RoundTrip(bool Found, int Frames, double Level, double Confidence, bool Inverted, float InputPeak);
