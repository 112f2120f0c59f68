namespace Modul.Vst3.Stage;

/// <summary>A key at a frame of a block.</summary>
internal readonly record struct KeyEvent(int Time, int Key, float Velocity, bool On);
