using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Host;

/// <summary>
/// The host as one plugin sees it. Made on the thread that is this plugin's main thread; records what the plugin calls, and as a fault what it calls
/// from a thread or at a moment it must not.
/// </summary>
internal sealed unsafe class HostCallbacks : IDisposable
{
    private readonly int _mainThread = Environment.CurrentManagedThreadId;
    private readonly ConcurrentQueue<string> _faults = [];
    private GCHandle _self;
    private volatile int _audioThread;

    public HostCallbacks()
    {
        _self = GCHandle.Alloc(this);
        Pointer = (ClapHost*)NativeMemory.AllocZeroed((nuint)sizeof(ClapHost));
        HostTables.Fill(Pointer, (void*)GCHandle.ToIntPtr(_self));
    }

    public ClapHost* Pointer { get; private set; }

    /// <summary>Set by the host's side around a call that lasts so long.</summary>
    public bool Initialized { get; set; }

    public bool Activating { get; set; }

    public bool Active { get; set; }

    public int Rescans { get; set; }

    public uint RescanFlags { get; set; }

    public int Dirty { get; set; }

    public bool RestartWanted { get; set; }

    public bool CallbackWanted { get; set; }

    public bool FlushWanted { get; set; }

    public bool LatencyChanged { get; set; }

    public ConcurrentQueue<string> Log { get; } = [];

    public bool OnMainThread => Environment.CurrentManagedThreadId == _mainThread && _audioThread != _mainThread;

    public bool OnAudioThread => Environment.CurrentManagedThreadId == _audioThread;

    public static HostCallbacks Of(ClapHost* host) => (HostCallbacks)GCHandle.FromIntPtr((nint)host->HostData).Target!;

    /// <summary>From here to <see cref="LeaveAudio"/> this thread is the audio thread.</summary>
    public void EnterAudio() => _audioThread = Environment.CurrentManagedThreadId;

    public void LeaveAudio() => _audioThread = 0;

    public void Expect(bool rule, string fault)
    {
        if (!rule) _faults.Enqueue(fault);
    }

    /// <summary>Throws for the first fault since the last call.</summary>
    public void ShouldBeClean()
    {
        if (_faults.TryDequeue(out string? fault)) throw new ClapFault(fault);
    }

    public void Dispose()
    {
        if (Pointer == null) return;
        NativeMemory.Free(Pointer);
        Pointer = null;
        _self.Free();
    }
}
