using System.Runtime.CompilerServices;
using Modul.Host.Shared;
using Modul.Standalone.Cards;
using NAudio.Wave.Asio;

namespace Modul.Standalone.Asio;

/// <summary>A driver that was opened, on the thread of <see cref="AsioThread"/>. What it refuses is an <see cref="IOException"/> of one line.</summary>
internal sealed unsafe class AsioUnit : IDisposable
{
    private const int OutputReadySlot = 23; // of IASIO's table: three of IUnknown and twenty before

    private static readonly List<AsioMessages> _called = []; // a driver that hangs may call when it was let go

    private readonly AsioDriver _driver;
    private bool _hasBuffers;
    private bool _runs;

    private AsioUnit(string name, AsioDriver driver) => (Name, _driver) = (name, driver);

    public string Name { get; }

    /// <summary>Input and output channels.</summary>
    public (int Inputs, int Outputs) Channels => Try(() =>
    {
        _driver.GetChannels(out int inputs, out int outputs);
        return (inputs, outputs);
    });

    public BufferSizes Buffers => Try(() =>
    {
        _driver.GetBufferSize(out int least, out int most, out int preferred, out int granularity);
        return new BufferSizes(least, most, preferred, granularity);
    });

    /// <summary>Frames a second.</summary>
    public int Rate => Try(() => (int)Math.Round(_driver.GetSampleRate()));

    /// <summary>Capture and playback latency in frames; exact when the buffers were made. Some drivers know none.</summary>
    public (int In, int Out) Latencies => Try(() =>
        _driver.GetLatencies(out int input, out int output) == AsioError.ASE_OK ? (Math.Max(0, input), Math.Max(0, output)) : (0, 0));

    /// <summary>Opens one.</summary>
    public static AsioUnit Open(string name)
    {
        AsioDriver driver = Try(name, () => AsioDriver.GetAsioDriverByName(name));
        bool ready = false;
        try
        {
            ready = Try(name, () => driver.Init(0));
            return ready ? new AsioUnit(name, driver) : throw new IOException($"ASIO '{name}': {Reason(driver)}");
        }
        finally
        {
            if (!ready) driver.ReleaseComAsioDriver();
        }
    }

    /// <summary>Whether it runs at a rate. Drivers say no with errors of many kinds.</summary>
    public bool CanHave(int rate)
    {
        try
        {
            return _driver.CanSampleRate(rate);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return false;
        }
    }

    public void SetRate(int rate) => Try(() =>
    {
        _driver.SetSampleRate(rate);
        return true;
    });

    /// <summary>How samples lie in a channel, 0 for the first; null where Modul does not play such.</summary>
    public SampleKind? KindOf(int channel, bool input, out string name)
    {
        AsioSampleType type = Try(() => _driver.GetChannelInfo(channel, input).type);
        name = type.ToString();
        return Enum.IsDefined((SampleKind)type) ? (SampleKind)type : null;
    }

    /// <summary>Makes the buffers of some channels; what is not chosen stays silent.</summary>
    public CardBuffers MakeBuffers(int frames, ChannelPair? inputs, ChannelPair? outputs, AsioMessages messages)
    {
        (int Channel, bool Input)[] channels =
        [
            .. ChannelsOf(inputs).Select(channel => (channel, true)), .. ChannelsOf(outputs).Select(channel => (channel, false)),
        ];
        var made = new AsioBuffer[channels.Length];
        for (int i = 0; i < made.Length; i++) made[i] = new AsioBuffer { IsInput = channels[i].Input ? 1 : 0, Channel = channels[i].Channel };
        _called.Add(messages);
        fixed (AsioBuffer* first = made)
        {
            var infos = (nint)first;
            AsioCallbacks callbacks = messages.Callbacks;
            Try(() =>
            {
                _driver.CreateBuffers(infos, made.Length, frames, ref callbacks);
                return true;
            });
        }
        _hasBuffers = true;
        CardChannel Of(int? channel, bool input) => channel is { } number ? ChannelOf(made[Array.IndexOf(channels, (number - 1, input))]) : default;
        var buffers = new CardBuffers
        {
            InLeft = Of(inputs?.Left, true), InRight = Of(inputs?.Right, true), OutLeft = Of(outputs?.Left, false), OutRight = Of(outputs?.Right, false),
        };
        return WithOutputReady(buffers);
    }

    public void Start()
    {
        Try(() =>
        {
            _driver.Start();
            return true;
        });
        _runs = true;
    }

    public void ShowPanel() => Try(() =>
    {
        _driver.ControlPanel();
        return true;
    });

    /// <summary>It calls no more, if it does as it should; its buffers stay.</summary>
    public void Stop()
    {
        if (_runs) LetGo(() => _driver.Stop());
        _runs = false;
    }

    /// <summary>Lets it go. Nothing is thrown: what is gone refuses everything.</summary>
    public void Dispose()
    {
        Stop();
        if (_hasBuffers) LetGo(() => _driver.DisposeBuffers()); // a second time would free its memory twice
        _hasBuffers = false;
        LetGo(_driver.ReleaseComAsioDriver);
    }

    private static void LetGo(Action call)
    {
        try
        {
            call();
        }
        catch (Exception problem) when (problem is not OutOfMemoryException) // drivers and NAudio throw what they like
        {
        }
    }

    private static IEnumerable<int> ChannelsOf(ChannelPair? pair) =>
        pair is { } both ? ((int[])[both.Left - 1, both.Right - 1]).Distinct() : [];

    private CardChannel ChannelOf(in AsioBuffer buffer) => new()
    {
        First = buffer.First,
        Second = buffer.Second,
        Kind = KindOf(buffer.Channel, buffer.IsInput != 0, out string name)
            ?? throw new IOException($"ASIO '{Name}': its samples are {name}: expected little-endian integers or floats"),
    };

    // Called from the audio half, so that nothing of this runtime lies between.
    private CardBuffers WithOutputReady(CardBuffers buffers)
    {
        try
        {
            if (_driver.OutputReady() != AsioError.ASE_OK) return buffers;
            void** driver = (void**)ComObject(_driver);
            buffers.Driver = driver;
            buffers.OutputReady = (delegate* unmanaged<void*, int>)((void**)*driver)[OutputReadySlot];
        }
        catch (MissingFieldException) // another NAudio: without it the output is a buffer later, as the driver then claims
        {
        }
        return buffers;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "pAsioComObject")]
    private static extern ref nint ComObject(AsioDriver driver);

    private static string Reason(AsioDriver driver) =>
        driver.GetErrorMessage() is { Length: > 0 } reason ? reason.ReplaceLineEndings(" ") : "it does not start: is the sound card there, and free?";

    private T Try<T>(Func<T> call) => Try(Name, call);

    private static T Try<T>(string name, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception problem) when (problem is not (OutOfMemoryException or IOException)) // drivers and NAudio throw what they like
        {
            throw new IOException($"ASIO '{name}': {problem.Message.ReplaceLineEndings(" ")}", problem);
        }
    }
}
