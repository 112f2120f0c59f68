using System.Runtime.InteropServices;

namespace Modul.Host.Shared;

/// <summary>One channel of a driver: two buffers of a period that take turns. Blittable.</summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct CardChannel
{
    /// <summary>The buffer of index 0; null for a channel that is not there: silence, or dropped.</summary>
    public void* First;

    /// <summary>The buffer of index 1.</summary>
    public void* Second;

    /// <summary>How a sample lies there.</summary>
    public SampleKind Kind;
}
