using System.Runtime.InteropServices;

namespace Modul.Host.Shared;

/// <summary>
/// What the audio half shows of the machine: one place in native memory that its threads write field by field and anyone reads. Each field is read
/// whole; two fields may be a moment apart.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct MachineStatus
{
    /// <summary>What moves the audio.</summary>
    public DriverKind Driver;

    /// <summary>What it is at.</summary>
    public MachineState State;

    /// <summary>Frames a second.</summary>
    public int Rate;

    /// <summary>Frames of a callback of the driver.</summary>
    public int Period;

    /// <summary>Frames in which the engine takes the input.</summary>
    public int InputBuffer;

    /// <summary>Frames that stand between the engine and the driver where the engine runs on a thread of its own; else as <see cref="InputBuffer"/>.</summary>
    public int OutputBuffer;

    /// <summary>Frames that the buffers add between input and output.</summary>
    public int BridgeLatency;

    /// <summary>Frames of output ready for the driver at its last callback; 0 where the engine runs in the callback.</summary>
    public int RingFrames;

    /// <summary>Capture latency that the driver claims, in frames.</summary>
    public int ClaimedIn;

    /// <summary>Playback latency that the driver claims, in frames.</summary>
    public int ClaimedOut;

    /// <summary>1 where the engine runs on a thread of its own.</summary>
    public int OwnThread;

    /// <summary>Real-time priority of the engine's thread; 0 where it has none.</summary>
    public int Priority;

    /// <summary>1 where memory is locked.</summary>
    public int Locked;

    /// <summary>1 where something is connected to an input and something to an output.</summary>
    public int Connected;

    /// <summary>1 where the tool chain was missing and all runs in one runtime.</summary>
    public int InProcess;

    /// <summary>Times that the driver's deadline was missed, as the driver counts them.</summary>
    public long Xruns;

    /// <summary>Times that the engine fell behind by a period or more and nobody heard it.</summary>
    public long StallsAbsorbed;

    /// <summary>Times that the output ring ran dry: a hole was heard.</summary>
    public long Holes;

    /// <summary>Frames of input that came while the engine was more than a second behind: time stood still for them.</summary>
    public long LostInput;

    /// <summary>Frames of a file that feeds the input that were not read in time, and stand as silence.</summary>
    public long LateFeed;

    /// <summary>Frames that the output file and the live record lost to a slow disk; they stand as silence.</summary>
    public long LateOutput;

    /// <summary>Commands from MIDI that found the queue full.</summary>
    public long LostCommands;

    /// <summary>The driver's own frame time of engine frame 0.</summary>
    public long FirstFrame;

    /// <summary>Callbacks so far.</summary>
    public long Callbacks;

    /// <summary>Periods that the program's driver has brought, also those that nobody listened to.</summary>
    public long CardCalls;

    /// <summary>Times that the server was lost.</summary>
    public long Losses;

    /// <summary>Bytes that the audio half's runtime has allocated since it was ready; up to 8 KB of each thread are not seen.</summary>
    public long AllocatedBytes;

    /// <summary>Bytes, all of them, that the threads of callback and engine have allocated since their first period.</summary>
    public long AudioAllocatedBytes;

    /// <summary>Collections of the audio half's runtime since it was ready.</summary>
    public long Collections;

    /// <summary>How long callbacks took.</summary>
    public Histogram Duration;

    /// <summary>How much later than their cycle callbacks began.</summary>
    public Histogram Lateness;
}
