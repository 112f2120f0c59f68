using System.Runtime.InteropServices;

namespace Modul.Core.Storage;

/// <summary>The smallest and largest sample of each side over 256 frames, for drawing. [any]</summary>
[StructLayout(LayoutKind.Sequential)]
public record struct Peak(float LeftMin, float LeftMax, float RightMin, float RightMax);
