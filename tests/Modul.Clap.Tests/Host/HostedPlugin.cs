using System.Runtime.ExceptionServices;
using Modul.Clap.Tests.Host.Abi;

namespace Modul.Clap.Tests.Host;

/// <summary>One instance of a plugin, its life kept in the order CLAP asks for, every call's thread minded, every block watched.</summary>
internal sealed unsafe class HostedPlugin : IDisposable
{
    private readonly ClapPlugin* _plugin;
    private bool _processing;

    public HostedPlugin(ClapLibrary library, string id)
    {
        Host = new HostCallbacks();
        _plugin = library.TryCreate(Host, id);
        ClapFault.When(_plugin == null, $"the factory makes no '{id}'");
        Host.Initialized = true;
        ClapFault.When(_plugin->Init(_plugin) == 0, "init returned false");
        Params = new ParamsView(this);
        State = new StateView(this);
        Ports = new PortsView(this);
        Host.ShouldBeClean();
    }

    public ClapPlugin* Pointer => _plugin;

    public HostCallbacks Host { get; }

    public Descriptor Descriptor => Descriptor.Read(_plugin->Descriptor);

    public ParamsView Params { get; }

    public StateView State { get; }

    public PortsView Ports { get; }

    public bool Active => Host.Active;

    /// <summary>What the plugin gives for an extension's id; null is an answer.</summary>
    public void* Extension(string id) => (void*)Text.Lend(id, name => (nint)_plugin->GetExtension(_plugin, (byte*)name));

    /// <summary>Render mode: offline or real time; false where the plugin refuses or has none.</summary>
    public bool SetOffline(bool offline)
    {
        var render = (ClapPluginRender*)Extension("clap.render");
        return render != null && render->Set(_plugin, offline ? 1 : 0) != 0;
    }

    public HostedPlugin Activate(double rate = 48_000, int maxFrames = 512)
    {
        Host.Activating = true;
        byte done = _plugin->Activate(_plugin, rate, 1, (uint)maxFrames);
        Host.Activating = false;
        ClapFault.When(done == 0, $"activate at {rate} Hz and {maxFrames} frames returned false");
        Host.Active = true;
        Host.ShouldBeClean();
        return this;
    }

    public void Deactivate()
    {
        if (!Active) return;
        OnAudioThread(StopProcessing);
        _plugin->Deactivate(_plugin);
        Host.Active = false;
        Host.ShouldBeClean();
    }

    /// <summary>Runs on a thread of its own, which is the audio thread so long; what it throws is thrown here.</summary>
    public void OnAudioThread(Action action)
    {
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(() =>
        {
            try
            {
                AsAudioThread(action);
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                thrown = ExceptionDispatchInfo.Capture(problem);
            }
        });
        thread.Start();
        thread.Join();
        thrown?.Throw();
    }

    /// <summary>The same on the thread it is called on.</summary>
    public void AsAudioThread(Action action)
    {
        Host.EnterAudio();
        try
        {
            action();
        }
        finally
        {
            Host.LeaveAudio();
        }
    }

    /// <summary>Processes one block on the audio thread and checks all that must hold of every block.</summary>
    public ProcessStatus Process(ProcessBlock block, int frames, EventList events, ClapEventTransport* transport = null, long steadyTime = -1)
    {
        using var sent = new OutputEvents();
        return Process(block, frames, events, sent, transport, steadyTime);
    }

    public ProcessStatus Process(
        ProcessBlock block, int frames, EventList events, OutputEvents sent, ClapEventTransport* transport = null, long steadyTime = -1)
    {
        if (!Host.OnAudioThread) throw new InvalidOperationException("process is called on the audio thread");
        if (frames < 1 || frames > block.MaxFrames || (events.Count > 0 && events.LastTime >= frames))
            throw new InvalidOperationException($"a block of {frames} frames does not hold what it is given");
        if (!_processing) StartProcessing();
        var process = new ClapProcess
        {
            SteadyTime = steadyTime,
            FramesCount = (uint)frames,
            Transport = transport,
            InEvents = events.Pointer,
            OutEvents = sent.Pointer,
        };
        block.Give(&process);
        var status = (ProcessStatus)_plugin->Process(_plugin, &process);
        ClapFault.When(status is not (>= ProcessStatus.Continue and <= ProcessStatus.Sleep), $"process returned {status}");
        block.ShouldBeProcessed(frames);
        sent.ShouldFit(frames);
        Host.ShouldBeClean();
        return status;
    }

    /// <summary>On the audio thread.</summary>
    public void Reset()
    {
        _plugin->Reset(_plugin);
        Host.ShouldBeClean();
    }

    /// <summary>What the plugin asked the main thread for.</summary>
    public void RunCallbacks()
    {
        while (Host.CallbackWanted)
        {
            Host.CallbackWanted = false;
            _plugin->OnMainThread(_plugin);
        }
        Host.ShouldBeClean();
    }

    public void Dispose()
    {
        if (Active)
        {
            AsAudioThread(StopProcessing);
            _plugin->Deactivate(_plugin);
        }
        _plugin->Destroy(_plugin);
        Host.Dispose();
    }

    private void StartProcessing()
    {
        ClapFault.When(_plugin->StartProcessing(_plugin) == 0, "start_processing returned false");
        _processing = true;
    }

    private void StopProcessing()
    {
        if (_processing) _plugin->StopProcessing(_plugin);
        _processing = false;
    }
}
