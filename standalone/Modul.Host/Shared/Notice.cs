using System.Runtime.InteropServices;

namespace Modul.Host.Shared;

/// <summary>Something the audio half has to tell. Blittable.</summary>
/// <param name="Kind">What.</param>
/// <param name="A">The first number that the kind explains.</param>
/// <param name="B">The second number that the kind explains.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Notice(NoticeKind Kind, long A, long B);
