using System.Runtime.InteropServices;

namespace Modul.Standalone.Live;

/// <summary>A text as the audio half reads it: UTF-8 in native memory, ended by 0; null stays null. [control]</summary>
internal sealed unsafe class NativeText(string? text) : IDisposable
{
    /// <summary>Where it stands.</summary>
    public byte* Pointer { get; private set; } = (byte*)Marshal.StringToCoTaskMemUTF8(text);

    public void Dispose()
    {
        Marshal.FreeCoTaskMem((nint)Pointer);
        Pointer = null;
    }
}
