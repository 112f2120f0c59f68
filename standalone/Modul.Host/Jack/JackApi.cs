using System.Runtime.CompilerServices;
using Modul.Host.Threads;

namespace Modul.Host.Jack;

/// <summary>
/// The calls of libjack that Modul needs, found at run time: Modul runs without JACK too. Calls for the callback are short and neither wait nor
/// call back, so they go without a transition between managed and native code.
/// </summary>
internal sealed unsafe class JackApi
{
    public const int NoStartServer = 1;
    public const int FailureStatus = 1;
    public const uint Input = 1, Output = 2, Physical = 4;
    public const int CaptureLatency = 0, PlaybackLatency = 1;
    private const string Library = "libjack.so.0";

    public readonly delegate* unmanaged<byte*, int, int*, nint> ClientOpen;
    public readonly delegate* unmanaged<nint, int> ClientClose;
    public readonly delegate* unmanaged<nint, byte*, byte*, nuint, nuint, nint> PortRegister;
    public readonly delegate* unmanaged<nint, byte*> PortName;
    public readonly delegate* unmanaged<nint, byte*, int> PortConnectedTo;
    public readonly delegate* unmanaged<nint, int> PortConnected;
    public readonly delegate* unmanaged<nint, byte*, byte*, int> Connect;
    public readonly delegate* unmanaged<nint, byte*, byte*, nuint, byte**> GetPorts;
    public readonly delegate* unmanaged<void*, void> Free;
    public readonly delegate* unmanaged<nint, int> Activate;
    public readonly delegate* unmanaged<nint, int> Deactivate;
    public readonly delegate* unmanaged<nint, uint> SampleRate;
    public readonly delegate* unmanaged<nint, uint> BufferSize;
    public readonly delegate* unmanaged<nint, int> RealTimePriority;
    public readonly delegate* unmanaged<nint, delegate* unmanaged<uint, void*, int>, void*, int> SetProcess;
    public readonly delegate* unmanaged<nint, delegate* unmanaged<void*, void>, void*, int> SetThreadInit;
    public readonly delegate* unmanaged<nint, delegate* unmanaged<uint, void*, int>, void*, int> SetBufferSize;
    public readonly delegate* unmanaged<nint, delegate* unmanaged<uint, void*, int>, void*, int> SetSampleRate;
    public readonly delegate* unmanaged<nint, delegate* unmanaged<void*, int>, void*, int> SetXrun;
    public readonly delegate* unmanaged<nint, delegate* unmanaged<void*, void>, void*, void> OnShutdown;
    public readonly delegate* unmanaged<nint, delegate* unmanaged<int, void*, void>, void*, int> SetLatency;
    public readonly delegate* unmanaged<nint, int, LatencyRange*, void> GetLatencyRange;
    public readonly delegate* unmanaged<nint, int, LatencyRange*, void> SetLatencyRange;
    public readonly delegate* unmanaged[SuppressGCTransition]<nint, uint, void*> PortBuffer;
    public readonly delegate* unmanaged[SuppressGCTransition]<nint, uint> LastFrameTime;
    public readonly delegate* unmanaged[SuppressGCTransition]<nint, uint*, ulong*, ulong*, float*, int> CycleTimes;
    public readonly delegate* unmanaged[SuppressGCTransition]<ulong> Time;
    public readonly delegate* unmanaged[SuppressGCTransition]<void*, uint> MidiCount;
    public readonly delegate* unmanaged[SuppressGCTransition]<JackMidiEvent*, void*, uint, int> MidiGet;

    private JackApi()
    {
        ClientOpen = (delegate* unmanaged<byte*, int, int*, nint>)Find("jack_client_open");
        ClientClose = (delegate* unmanaged<nint, int>)Find("jack_client_close");
        PortRegister = (delegate* unmanaged<nint, byte*, byte*, nuint, nuint, nint>)Find("jack_port_register");
        PortName = (delegate* unmanaged<nint, byte*>)Find("jack_port_name");
        PortConnectedTo = (delegate* unmanaged<nint, byte*, int>)Find("jack_port_connected_to");
        PortConnected = (delegate* unmanaged<nint, int>)Find("jack_port_connected");
        Connect = (delegate* unmanaged<nint, byte*, byte*, int>)Find("jack_connect");
        GetPorts = (delegate* unmanaged<nint, byte*, byte*, nuint, byte**>)Find("jack_get_ports");
        Free = (delegate* unmanaged<void*, void>)Find("jack_free");
        Activate = (delegate* unmanaged<nint, int>)Find("jack_activate");
        Deactivate = (delegate* unmanaged<nint, int>)Find("jack_deactivate");
        SampleRate = (delegate* unmanaged<nint, uint>)Find("jack_get_sample_rate");
        BufferSize = (delegate* unmanaged<nint, uint>)Find("jack_get_buffer_size");
        RealTimePriority = (delegate* unmanaged<nint, int>)Find("jack_client_real_time_priority");
        SetProcess = (delegate* unmanaged<nint, delegate* unmanaged<uint, void*, int>, void*, int>)Find("jack_set_process_callback");
        SetThreadInit = (delegate* unmanaged<nint, delegate* unmanaged<void*, void>, void*, int>)Find("jack_set_thread_init_callback");
        SetBufferSize = (delegate* unmanaged<nint, delegate* unmanaged<uint, void*, int>, void*, int>)Find("jack_set_buffer_size_callback");
        SetSampleRate = (delegate* unmanaged<nint, delegate* unmanaged<uint, void*, int>, void*, int>)Find("jack_set_sample_rate_callback");
        SetXrun = (delegate* unmanaged<nint, delegate* unmanaged<void*, int>, void*, int>)Find("jack_set_xrun_callback");
        OnShutdown = (delegate* unmanaged<nint, delegate* unmanaged<void*, void>, void*, void>)Find("jack_on_shutdown");
        SetLatency = (delegate* unmanaged<nint, delegate* unmanaged<int, void*, void>, void*, int>)Find("jack_set_latency_callback");
        GetLatencyRange = (delegate* unmanaged<nint, int, LatencyRange*, void>)Find("jack_port_get_latency_range");
        SetLatencyRange = (delegate* unmanaged<nint, int, LatencyRange*, void>)Find("jack_port_set_latency_range");
        PortBuffer = (delegate* unmanaged[SuppressGCTransition]<nint, uint, void*>)Find("jack_port_get_buffer");
        LastFrameTime = (delegate* unmanaged[SuppressGCTransition]<nint, uint>)Find("jack_last_frame_time");
        CycleTimes = (delegate* unmanaged[SuppressGCTransition]<nint, uint*, ulong*, ulong*, float*, int>)Find("jack_get_cycle_times");
        Time = (delegate* unmanaged[SuppressGCTransition]<ulong>)Find("jack_get_time");
        MidiCount = (delegate* unmanaged[SuppressGCTransition]<void*, uint>)Find("jack_midi_get_event_count");
        MidiGet = (delegate* unmanaged[SuppressGCTransition]<JackMidiEvent*, void*, uint, int>)Find("jack_midi_event_get");
        Quiet();
    }

    /// <summary>Loads libjack; null where there is none that has all that is needed. [control]</summary>
    public static JackApi? Load()
    {
        // Global, and looked up by name alone: what a tool preloads to watch these calls comes first.
        if (LibC.Open(Library, LibC.OpenNow | LibC.OpenGlobal) == 0) return null;
        try
        {
            return new JackApi();
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    // libjack writes what it thinks to stderr, over the display; what matters is told in Modul's own words.
    private static void Quiet()
    {
        ((delegate* unmanaged<delegate* unmanaged<byte*, void>, void>)Find("jack_set_error_function"))(&Ignore);
        ((delegate* unmanaged<delegate* unmanaged<byte*, void>, void>)Find("jack_set_info_function"))(&Ignore);
    }

    [System.Runtime.InteropServices.UnmanagedCallersOnly]
    private static void Ignore(byte* text)
    {
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint Find(string name) =>
        LibC.Symbol(0, name) is var symbol && symbol != 0 ? symbol : throw new EntryPointNotFoundException(name);
}
