using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Modul.Core.Native;
using Modul.Core.Streams;

namespace Modul.Host.Jack;

/// <summary>A client of a JACK server.</summary>
internal sealed unsafe class JackDriver : IAudioDriver
{
    private const int MidiBytes = 3;
    private const int AbandonMilliseconds = 100;

    private readonly JackApi _jack;
    private readonly nint _client;
    private readonly ICallback _callback; // one class has it: its calls need no dispatch, which would be looked up at the first one
    private readonly bool _connect;
    private readonly nint[] _ports; // in, in, out, out, outs of tapes
    private nint _midi;
    private readonly ChannelBlock _table;
    private readonly nint _self;
    private readonly int _rate;
    private bool _active;
    private volatile bool _lost;
    private volatile bool _abandoned;
    private int _inside;
    private (int In, int Out) _claimed = (-1, -1);

    private JackDriver(JackApi jack, nint client, ICallback callback, int tapeOutputs, bool connect)
    {
        (_jack, _client, _connect) = (jack, client, connect);
        _callback = callback;
        _rate = Rate;
        _self = GCHandle.ToIntPtr(GCHandle.Alloc(this));
        _table = new ChannelBlock(4 + (2 * tapeOutputs), 1);
        _ports = new nint[4 + (2 * tapeOutputs)];
        Listen();
    }

    public int Rate => (int)_jack.SampleRate(_client);

    public int Period => (int)_jack.BufferSize(_client);

    public int Priority => Math.Max(0, _jack.RealTimePriority(_client));

    public bool Lost => _lost;

    public bool Connected => !_lost && (IsConnected(0) || IsConnected(1)) && (IsConnected(2) || IsConnected(3));

    /// <summary>
    /// Becomes a client of the server that answers (JACK_DEFAULT_SERVER names another than the default one); null where none does. Starts none. [control]
    /// </summary>
    /// <exception cref="IOException">The server has no room for the ports, or went away meanwhile.</exception>
    public static JackDriver? Open(JackApi jack, ICallback callback, int tapeOutputs, bool connect)
    {
        nint client;
        int status;
        fixed (byte* name = "modul\0"u8) client = jack.ClientOpen(name, JackApi.NoStartServer, &status);
        if (client == 0) return null;
        var driver = new JackDriver(jack, client, callback, tapeOutputs, connect);
        try
        {
            driver.RegisterPorts();
            return driver;
        }
        catch (IOException)
        {
            driver.Dispose();
            throw;
        }
    }

    public bool Start()
    {
        if (_jack.Activate(_client) != 0) return false;
        _active = true;
        if (_connect) ConnectToCard();
        return true;
    }

    // A client that feeds itself would add to its own latency at every turn: what its ports then claim means nothing.
    public void TellLatency()
    {
        if (_lost) return;
        (int In, int Out) claimed = LoopsBack(4) ? (0, 0)
            : ((int)Range(0, JackApi.CaptureLatency).Max, (int)Range(2, JackApi.PlaybackLatency).Max);
        // JACK tells capture and playback one after the other: what was never true together is not to be believed.
        if (claimed == _claimed) _callback.LatencyIs(claimed.In, claimed.Out);
        _claimed = claimed;
    }

    public void Dispose()
    {
        if (_active && !_lost) _jack.Deactivate(_client);
        _jack.ClientClose(_client);
        GCHandle.FromIntPtr(_self).Free();
        _table.Dispose();
    }

    public void Abandon()
    {
        _abandoned = true;
        Interlocked.MemoryBarrier();
        for (int waited = 0; Volatile.Read(ref _inside) != 0 && waited < AbandonMilliseconds; waited++) Thread.Sleep(1);
    }

    private void RegisterPorts()
    {
        string[] names = ["in_l", "in_r", "out_l", "out_r"];
        for (int i = 0; i < 4; i++) _ports[i] = Register(names[i], "32 bit float mono audio", i < 2 ? JackApi.Input : JackApi.Output);
        for (int i = 4; i < _ports.Length; i++)
            _ports[i] = Register($"tape_{(i / 2) - 1}_{(i % 2 == 0 ? 'l' : 'r')}", "32 bit float mono audio", JackApi.Output);
        _midi = Register("midi_in", "8 bit raw midi", JackApi.Input);
    }

    private void Listen()
    {
        void* self = (void*)_self;
        _jack.SetProcess(_client, &Process, self);
        _jack.SetThreadInit(_client, &Begin, self);
        _jack.SetBufferSize(_client, &PeriodChanges, self);
        _jack.SetSampleRate(_client, &RateChanges, self);
        _jack.SetXrun(_client, &Xrun, self);
        _jack.SetLatency(_client, &LatencyChanges, self);
        _jack.OnShutdown(_client, &ServerGone, self);
    }

    private nint Register(string name, string type, uint direction)
    {
        byte[] nameBytes = Encoding.UTF8.GetBytes(name + '\0'), typeBytes = Encoding.UTF8.GetBytes(type + '\0');
        fixed (byte* portName = nameBytes)
        fixed (byte* portType = typeBytes)
        {
            nint port = _jack.PortRegister(_client, portName, portType, direction, 0);
            return port != 0 ? port : throw new IOException($"JACK: the server has no room for the port '{name}'");
        }
    }

    private void ConnectToCard()
    {
        ConnectToCard(JackApi.Output | JackApi.Physical, 0, outgoing: false);
        ConnectToCard(JackApi.Input | JackApi.Physical, 2, outgoing: true);
    }

    private void ConnectToCard(uint flags, int port, bool outgoing)
    {
        byte** found;
        fixed (byte* audio = "audio\0"u8) found = _jack.GetPorts(_client, null, audio, flags);
        if (found is null) return;
        for (int i = 0; i < 2 && found[i] is not null; i++)
        {
            byte* own = _jack.PortName(_ports[port + i]);
            _jack.Connect(_client, outgoing ? own : found[i], outgoing ? found[i] : own);
        }
        _jack.Free(found);
    }

    private void Process(int frames)
    {
        for (int i = 0; i < _ports.Length; i++) _table.Channels[i] = (float*)_jack.PortBuffer(_ports[i], (uint)frames);
        uint denormals = Denormals.Flush();
        Volatile.Write(ref _inside, 1);
        Interlocked.MemoryBarrier(); // what is seen from here on is what Abandon waits for
        if (_abandoned || frames > Bridge.MaxPeriod) Silence(frames);
        else Exchange(frames);
        Volatile.Write(ref _inside, 0);
        Denormals.Restore(denormals);
    }

    private void Exchange(int frames)
    {
        _callback.TakeTime(_jack.LastFrameTime(_client));
        TakeMidi((uint)frames);
        _callback.Exchange(_table.Channels, _table.Channels + 2, frames, Late());
    }

    private void Silence(int frames)
    {
        for (int i = 2; i < _ports.Length; i++) new Span<float>(_table.Channels[i], frames).Clear();
    }

    /// <summary>Nanoseconds since the cycle began.</summary>
    private long Late()
    {
        uint frame;
        ulong begun, next;
        float period;
        return _jack.CycleTimes(_client, &frame, &begun, &next, &period) == 0 ? (long)(_jack.Time() - begun) * 1000 : 0;
    }

    private void TakeMidi(uint frames)
    {
        void* buffer = _jack.PortBuffer(_midi, frames);
        uint count = _jack.MidiCount(buffer);
        JackMidiEvent message;
        for (uint i = 0; i < count; i++)
        {
            if (_jack.MidiGet(&message, buffer, i) != 0 || message.Size is 0 or > MidiBytes) continue;
            byte* bytes = message.Bytes;
            _callback.TakeMidi((int)Math.Min(message.Time, frames - 1), bytes[0], message.Size > 1 ? bytes[1] : (byte)0, message.Size > 2 ? bytes[2] : (byte)0);
        }
    }

    /// <summary>Reads what the connections cost, and passes it on with what the buffers add, as JACK asks of a client.</summary>
    private void LatencyChanges(int mode)
    {
        bool capture = mode == JackApi.CaptureLatency;
        (int from, int to) = capture ? (0, 2) : (2, 0);
        LatencyRange both = default;
        if (!LoopsBack(_ports.Length))
        {
            both = Range(from, mode);
            both.Min += (uint)_callback.Latency;
            both.Max += (uint)_callback.Latency;
        }
        for (int i = to; i < to + 2; i++) _jack.SetLatencyRange(_ports[i], mode, &both);
        if (capture)
            for (int i = 4; i < _ports.Length; i++) _jack.SetLatencyRange(_ports[i], mode, &both);
    }

    private LatencyRange Range(int port, int mode)
    {
        LatencyRange left, right;
        _jack.GetLatencyRange(_ports[port], mode, &left);
        _jack.GetLatencyRange(_ports[port + 1], mode, &right);
        return new LatencyRange { Min = Math.Min(left.Min, right.Min), Max = Math.Max(left.Max, right.Max) };
    }

    private bool LoopsBack(int outputs)
    {
        for (int output = 2; output < outputs; output++)
            for (int input = 0; input < 2; input++)
                if (_jack.PortConnectedTo(_ports[output], _jack.PortName(_ports[input])) != 0) return true;
        return false;
    }

    private bool IsConnected(int port) => _jack.PortConnected(_ports[port]) != 0;

    private static JackDriver Of(void* self) => (JackDriver)GCHandle.FromIntPtr((nint)self).Target!;

    [UnmanagedCallersOnly]
    private static int Process(uint frames, void* self)
    {
        Of(self).Process((int)frames);
        return 0;
    }

    // The first managed call of a thread costs tens of microseconds: here it harms nobody.
    [UnmanagedCallersOnly]
    private static void Begin(void* self) => RuntimeHelpers.EnsureSufficientExecutionStack();

    [UnmanagedCallersOnly]
    private static int PeriodChanges(uint frames, void* self)
    {
        JackDriver driver = Of(self);
        if (!driver._abandoned) driver._callback.PeriodChanges((int)frames);
        return 0;
    }

    // PipeWire changes it under its clients: the engine has to become another one, as after a restart of the server.
    [UnmanagedCallersOnly]
    private static int RateChanges(uint rate, void* self)
    {
        JackDriver driver = Of(self);
        if (rate != driver._rate) driver._lost = true;
        return 0;
    }

    [UnmanagedCallersOnly]
    private static int Xrun(void* self)
    {
        JackDriver driver = Of(self);
        if (!driver._abandoned) driver._callback.Xrun();
        return 0;
    }

    [UnmanagedCallersOnly]
    private static void LatencyChanges(int mode, void* self)
    {
        JackDriver driver = Of(self);
        if (!driver._abandoned) driver.LatencyChanges(mode);
    }

    [UnmanagedCallersOnly]
    private static void ServerGone(void* self) => Of(self)._lost = true;
}
