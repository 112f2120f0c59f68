using System.Runtime.InteropServices;

namespace Modul.Standalone.Asio;

/// <summary>ASIO's <c>ASIOBufferInfo</c>: which channel on the way in, where its two buffers are on the way out.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal unsafe struct AsioBuffer
{
    public int IsInput;
    public int Channel;
    public void* First;
    public void* Second;
}
