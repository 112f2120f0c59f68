using System.Runtime.InteropServices;
using Modul.Clap.Abi;
using Modul.Clap.Extensions;
using Modul.Plugin;

namespace Modul.Clap;

/// <summary>An instance as the host holds it, and the calls that it may make of every plugin.</summary>
internal sealed unsafe class LooperPlugin : IDisposable
{
    private readonly ClapPlugin* _native;
    private Instance? _instance;
    private BlockCall? _block;
    private int _errands;

    private LooperPlugin(ClapHost* host, ClapPluginDescriptor* descriptor)
    {
        Host = new HostSide(host);
        _native = (ClapPlugin*)NativeMemory.AllocZeroed((nuint)sizeof(ClapPlugin));
        *_native = new ClapPlugin
        {
            Descriptor = descriptor,
            Data = (void*)GCHandle.ToIntPtr(GCHandle.Alloc(this)),
            Init = &Init,
            Destroy = &Destroy,
            Activate = &Activate,
            Deactivate = &Deactivate,
            StartProcessing = &StartProcessing,
            StopProcessing = &StopProcessing,
            Reset = &Reset,
            Process = &Process,
            GetExtension = &GetExtension,
            OnMainThread = &OnMainThread,
        };
    }

    public HostSide Host { get; }

    /// <summary>The looper; from init to destroy.</summary>
    public Instance Instance => _instance!;

    /// <summary>Whether audio may be on: from activate to deactivate. [main]</summary>
    public bool Active => _instance is { Active: true };

    /// <summary>Whether the tapes have outputs of their own. Changes while inactive only.</summary>
    public bool TapeOutputs { get; set; }

    /// <summary>What the host shows of each parameter. [main]</summary>
    public Indication[] Indications { get; } = new Indication[Plugin.Instance.Parameters.Count];

    /// <summary>Makes an instance; it does nothing before init. [main]</summary>
    public static ClapPlugin* Create(ClapHost* host, ClapPluginDescriptor* descriptor) => new LooperPlugin(host, descriptor)._native;

    /// <summary>The instance of a call. [any]</summary>
    public static LooperPlugin Of(ClapPlugin* plugin) => (LooperPlugin)GCHandle.FromIntPtr((nint)plugin->Data).Target!;

    /// <summary>Takes parameters without a block. [audio], or [main] while inactive</summary>
    public void Flush(ClapInputEvents* events)
    {
        if (Active) Host.CheckAudio("params.flush");
        else Host.CheckMain("params.flush");
        _block!.Flush(events);
        if (Active) Host.RequestProcess(); // it may sleep
    }

    /// <summary>Has the main thread do something. [audio]</summary>
    public void Send(Errand errand)
    {
        if ((Interlocked.Or(ref _errands, (int)errand) & (int)errand) == 0) Host.RequestCallback();
    }

    /// <summary>Frees everything, the host's pointer too. [main]</summary>
    public void Dispose()
    {
        _block?.Dispose();
        _instance?.Dispose();
        NativeMemory.Free(_native);
    }

    private void Run(Errand errands)
    {
        if (errands.HasFlag(Errand.CollectRoom)) Instance.Collect();
        if (errands.HasFlag(Errand.MarkDirty)) Host.MarkDirty();
        if (errands.HasFlag(Errand.RescanValues)) Host.RescanValues();
        if (errands.HasFlag(Errand.TellMemory))
            Host.Log(Abi.Clap.LogWarning, "the memory is full: a take has ended where it was, or did not begin. Clear a tape");
    }

    [UnmanagedCallersOnly]
    private static byte Init(ClapPlugin* plugin)
    {
        LooperPlugin self = Of(plugin);
        self.Host.Meet();
        try
        {
            self._instance = new Instance();
            self._block = new BlockCall(self);
            return 1;
        }
        catch (Exception problem) // none may leave
        {
            self.Host.Log(Abi.Clap.LogError, problem.Message);
            return 0;
        }
    }

    [UnmanagedCallersOnly]
    private static void Destroy(ClapPlugin* plugin)
    {
        using LooperPlugin self = Of(plugin);
        GCHandle.FromIntPtr((nint)plugin->Data).Free();
    }

    [UnmanagedCallersOnly]
    private static byte Activate(ClapPlugin* plugin, double rate, uint least, uint most)
    {
        LooperPlugin self = Of(plugin);
        self.Host.CheckMain("activate");
        try
        {
            if (self.Instance.Activate(rate)) return 1;
            self.Host.Log(Abi.Clap.LogError, $"not activated at {rate} Hz: expected 1000 to 768000, and memory for the tapes at that rate");
        }
        catch (Exception problem) // none may leave
        {
            self.Host.Log(Abi.Clap.LogError, problem.Message);
        }
        return 0;
    }

    [UnmanagedCallersOnly]
    private static void Deactivate(ClapPlugin* plugin)
    {
        LooperPlugin self = Of(plugin);
        self.Host.CheckMain("deactivate");
        self.Instance.Deactivate();
    }

    [UnmanagedCallersOnly]
    private static byte StartProcessing(ClapPlugin* plugin)
    {
        Of(plugin).Host.CheckAudio("start_processing");
        return 1;
    }

    [UnmanagedCallersOnly]
    private static void StopProcessing(ClapPlugin* plugin) => Of(plugin).Host.CheckAudio("stop_processing");

    [UnmanagedCallersOnly]
    private static void Reset(ClapPlugin* plugin)
    {
        LooperPlugin self = Of(plugin);
        self.Host.CheckAudio("reset");
        self.Instance.Audio.Reset();
    }

    [UnmanagedCallersOnly]
    private static int Process(ClapPlugin* plugin, ClapProcess* process)
    {
        LooperPlugin self = Of(plugin);
        self.Host.CheckAudio("process");
        return self._block!.Process(process);
    }

    [UnmanagedCallersOnly]
    private static void* GetExtension(ClapPlugin* plugin, byte* id) => ExtensionTable.Find(id);

    [UnmanagedCallersOnly]
    private static void OnMainThread(ClapPlugin* plugin)
    {
        LooperPlugin self = Of(plugin);
        self.Host.CheckMain("on_main_thread");
        self.Run((Errand)Interlocked.Exchange(ref self._errands, 0));
    }
}
