using System.Runtime.InteropServices;
using Modul.Core.Storage;

namespace Modul.Host.Shared;

/// <summary>The audio half's calls: filled by <c>modul_host_table</c> of the native library, or by <see cref="HostExports.Fill"/>.</summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct HostTable
{
    /// <summary>
    /// Opens the driver and the engine; audio does not flow yet. Gives 0, and why not in one line of UTF-8 (text, bytes of room), where it cannot. [control]
    /// </summary>
    public delegate* unmanaged<HostOptions*, byte*, int, nint> Open;

    /// <summary>Tells where things are. [control]</summary>
    public delegate* unmanaged<nint, HostView*, void> View;

    /// <summary>
    /// Lets audio flow, from engine frame 0 to another one (<see cref="long.MaxValue"/>: without end). Gives 1, or 0 and why not (text, bytes of room). [control]
    /// </summary>
    public delegate* unmanaged<nint, long, byte*, int, int> Start;

    /// <summary>Plays the probe's signal; the state is Ended when the recording is complete. [control]</summary>
    public delegate* unmanaged<nint, void> Probe;

    /// <summary>
    /// Ends the audio, writes what is to be written, and frees everything. Gives 1, or 0 and why a file could not be written (text, bytes of room). [control]
    /// </summary>
    public delegate* unmanaged<nint, byte*, int, int> Close;

    /// <summary>Copies a layer's peaks: layer, first pair, where to, how many. Gives how many the layer has there. [any]</summary>
    public delegate* unmanaged<nint, int, int, Peak*, int, int> ReadPeaks;

    /// <summary>
    /// Writes what a tape (1 for the first) holds complete as 32-bit float stereo WAV to a path in UTF-8 while the audio plays on. Gives 1; 0 where the tape is
    /// empty; -1, nothing left behind, and why not (text, bytes of room) where it cannot, or the flag is set meanwhile. Returns before the host is
    /// closed. [control] any thread but the audio half's own
    /// </summary>
    public delegate* unmanaged<nint, int, byte*, int*, byte*, int, int> WriteTape;

    /// <summary>Tells what becomes of the driver that the program opened: what, and its format. [control]</summary>
    public delegate* unmanaged<nint, CardEvent, CardFormat*, void> TellCard;

    /// <summary>
    /// Tells where that driver's samples are and how it runs, before it is started; null before its buffers go, when it was stopped or calls no more. One host at
    /// a time has such a driver. [control]
    /// </summary>
    public delegate* unmanaged<nint, CardBuffers*, CardFormat*, void> Plug;

    /// <summary>What that driver calls each period, as ASIO's <c>bufferSwitch</c>: which of the buffers, and a word that is ignored. [audio]</summary>
    public delegate* unmanaged[Cdecl]<int, int, void> Switch;

    /// <summary>The same as ASIO's <c>bufferSwitchTimeInfo</c>, with its time first, which is given back. [audio]</summary>
    public delegate* unmanaged[Cdecl]<byte*, int, int, byte*> SwitchTime;
}
