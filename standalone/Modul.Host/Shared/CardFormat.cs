using System.Runtime.InteropServices;

namespace Modul.Host.Shared;

/// <summary>How a sound card's driver that the program opened runs now. Blittable.</summary>
/// <param name="Rate">Frames a second.</param>
/// <param name="Period">Frames of a callback, 1 to <see cref="Core.Streams.Bridge.MaxPeriod"/>.</param>
/// <param name="ClaimedIn">Capture latency that it claims, in frames.</param>
/// <param name="ClaimedOut">Playback latency that it claims, in frames.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct CardFormat(int Rate, int Period, int ClaimedIn, int ClaimedOut);
