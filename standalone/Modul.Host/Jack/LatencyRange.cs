namespace Modul.Host.Jack;

/// <summary>A <c>jack_latency_range_t</c>, in frames.</summary>
internal struct LatencyRange
{
    public uint Min;
    public uint Max;
}
