namespace Modul.Windows.Tests.Stage;

/// <summary>A window on the display: what X calls it, its top left corner and its size without its frame, in pixels.</summary>
internal readonly record struct WindowPlace(string Id, int X, int Y, int Width, int Height);
