using System.Runtime.InteropServices;

namespace Modul.Core.Control;

/// <summary>The levels of a meter, as amplitudes after its ballistics. [any]</summary>
[StructLayout(LayoutKind.Sequential)]
public record struct StereoLevel(float Left, float Right);
