using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Host;

/// <summary>The host's function tables, one of each for the whole process.</summary>
internal static unsafe class HostTables
{
    private static readonly byte* Name = Text.Forever("Modul.Clap.Tests");
    private static readonly byte* Version = Text.Forever("1.0");
    private static readonly Dictionary<string, nint> Extensions = new(StringComparer.Ordinal)
    {
        ["clap.thread-check"] = New(new ClapHostThreadCheck { IsMainThread = &IsMainThread, IsAudioThread = &IsAudioThread }),
        ["clap.params"] = New(new ClapHostParams { Rescan = &Rescan, Clear = &Clear, RequestFlush = &RequestFlush }),
        ["clap.state"] = New(new ClapHostNotice { Call = &MarkDirty }),
        ["clap.latency"] = New(new ClapHostNotice { Call = &LatencyChanged }),
        ["clap.tail"] = New(new ClapHostNotice { Call = &TailChanged }),
        ["clap.log"] = New(new ClapHostLog { Log = &Log }),
        ["clap.track-info/1"] = New(new ClapHostTrackInfo { Get = &TrackInfo }),
        ["clap.audio-ports"] = New(new ClapHostAudioPorts { IsRescanFlagSupported = &IsRescanFlagSupported, Rescan = &RescanPorts }),
    };

    public static void Fill(ClapHost* host, void* data)
    {
        *host = new ClapHost
        {
            Version = new ClapVersion { Major = 1, Minor = 2, Revision = 10 },
            HostData = data,
            Name = Name,
            Vendor = Name,
            Url = Name,
            HostVersion = Version,
            GetExtension = &GetExtension,
            RequestRestart = &RequestRestart,
            RequestProcess = &RequestProcess,
            RequestCallback = &RequestCallback,
        };
    }

    private static nint New<T>(T table) where T : unmanaged
    {
        var copy = (T*)NativeMemory.Alloc((nuint)sizeof(T));
        *copy = table;
        return (nint)copy;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void* GetExtension(ClapHost* host, byte* id)
    {
        HostCallbacks.Of(host).Expect(HostCallbacks.Of(host).Initialized, "host.get_extension before init");
        return (void*)Extensions.GetValueOrDefault(Text.Read(id)!);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RequestRestart(ClapHost* host) => HostCallbacks.Of(host).RestartWanted = true;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RequestProcess(ClapHost* host) => _ = host;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RequestCallback(ClapHost* host) => HostCallbacks.Of(host).CallbackWanted = true;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte IsMainThread(ClapHost* host) => HostCallbacks.Of(host).OnMainThread ? (byte)1 : (byte)0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte IsAudioThread(ClapHost* host) => HostCallbacks.Of(host).OnAudioThread ? (byte)1 : (byte)0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Rescan(ClapHost* host, uint flags)
    {
        HostCallbacks callbacks = OnMain(host, "params.rescan");
        callbacks.Expect((flags & 8) == 0 || !callbacks.Active, "params.rescan(ALL) while active");
        callbacks.Rescans++;
        callbacks.RescanFlags |= flags;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Clear(ClapHost* host, uint id, uint flags) => OnMain(host, "params.clear");

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RequestFlush(ClapHost* host)
    {
        HostCallbacks callbacks = HostCallbacks.Of(host);
        callbacks.Expect(!callbacks.OnAudioThread, "params.request_flush from the audio thread");
        callbacks.FlushWanted = true;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void MarkDirty(ClapHost* host) => OnMain(host, "state.mark_dirty").Dirty++;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void LatencyChanged(ClapHost* host)
    {
        HostCallbacks callbacks = OnMain(host, "latency.changed");
        callbacks.Expect(callbacks.Activating, "latency.changed outside of activate");
        callbacks.LatencyChanged = true;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void TailChanged(ClapHost* host) =>
        HostCallbacks.Of(host).Expect(HostCallbacks.Of(host).OnAudioThread, "tail.changed from another thread than the audio thread");

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Log(ClapHost* host, int severity, byte* message)
    {
        HostCallbacks callbacks = HostCallbacks.Of(host);
        callbacks.Expect(severity is >= 0 and <= 6 && message != null, "log without a severity or a message");
        callbacks.Log.Enqueue(Text.Read(message) ?? "");
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte TrackInfo(ClapHost* host, ClapTrackInfo* info)
    {
        OnMain(host, "track-info.get");
        *info = new ClapTrackInfo { Flags = 7, AudioChannelCount = 2, Color = new ClapColor { Alpha = 255, Red = 200, Green = 100, Blue = 50 } };
        "Guitar"u8.CopyTo(new Span<byte>(info->Name, 256));
        return 1;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte IsRescanFlagSupported(ClapHost* host, uint flag)
    {
        OnMain(host, "audio-ports.is_rescan_flag_supported");
        return 1;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void RescanPorts(ClapHost* host, uint flags) =>
        OnMain(host, "audio-ports.rescan").Expect(flags == 1 || !HostCallbacks.Of(host).Active, "audio-ports.rescan while active");

    private static HostCallbacks OnMain(ClapHost* host, string what)
    {
        HostCallbacks callbacks = HostCallbacks.Of(host);
        callbacks.Expect(callbacks.OnMainThread, $"{what} from another thread than the main thread");
        return callbacks;
    }
}
