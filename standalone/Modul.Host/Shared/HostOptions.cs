using System.Runtime.InteropServices;

namespace Modul.Host.Shared;

/// <summary>What the audio half is opened with. Blittable; what it points to must live until the host is closed. [control]</summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct HostOptions
{
    /// <summary>What is to move the audio.</summary>
    public DriverKind Driver;

    /// <summary>Frames in which the engine takes the input; 0 for the driver's period.</summary>
    public int InputBuffer;

    /// <summary>Frames of output kept ready; 0 for the input buffer.</summary>
    public int OutputBuffer;

    /// <summary>Tapes, 1 to 64.</summary>
    public int Tapes;

    /// <summary>Frames a second where the driver has no rate of its own.</summary>
    public int Rate;

    /// <summary>Beats in a bar.</summary>
    public int MeterBeats;

    /// <summary>The note that is a beat.</summary>
    public int MeterUnit;

    /// <summary>1 for a pair of outputs for each tape.</summary>
    public int TapeOutputs;

    /// <summary>1 to connect to the sound card's first inputs and outputs.</summary>
    public int Connect;

    /// <summary>1 where <see cref="HostView.Feed"/> takes the place of the driver's input.</summary>
    public int Feed;

    /// <summary>How the driver runs that the program opened; for <see cref="DriverKind.Asio"/>.</summary>
    public CardFormat Card;

    /// <summary>Bytes of audio for all tapes.</summary>
    public long MemoryBudget;

    /// <summary>The folder for live records and written tapes, UTF-8, ended by 0.</summary>
    public byte* Folder;

    /// <summary>The file that takes what goes to the driver, UTF-8, ended by 0; or null.</summary>
    public byte* OutputFile;

    /// <summary>The table that makes commands of MIDI; or 0.</summary>
    public nint MidiTable;

    /// <summary>
    /// A mono signal to be played once in place of the engine, and as many stereo frames (left, then right) to record what comes back; or null.
    /// </summary>
    public float* ProbeSignal;

    /// <summary>Takes the recording.</summary>
    public float* ProbeRecording;

    /// <summary>Frames of the signal and of each side of the recording.</summary>
    public long ProbeFrames;
}
