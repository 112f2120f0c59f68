using System.Runtime.InteropServices;
using NAudio.Wave.Asio;

namespace Modul.Standalone.Asio;

/// <summary>What a driver calls, and what it has told since it was asked last. It calls from threads of its own; the period goes straight to the audio half.</summary>
internal sealed class AsioMessages
{
    private const int Yes = 1, No = 0, EngineVersion = 2;

    private int _reset;
    private int _latencies;
    private int _xruns;
    private long _rate;

    /// <param name="switchCall">What takes a period; see <see cref="Host.Shared.HostTable.Switch"/>.</param>
    /// <param name="switchTimeCall">The same with its time.</param>
    public AsioMessages(nint switchCall, nint switchTimeCall) => Callbacks = new AsioCallbacks
    {
        pbufferSwitch = Marshal.GetDelegateForFunctionPointer<AsioCallbacks.AsioBufferSwitchCallBack>(switchCall),
        pbufferSwitchTimeInfo = Marshal.GetDelegateForFunctionPointer<AsioCallbacks.AsioBufferSwitchTimeInfoCallBack>(switchTimeCall),
        psampleRateDidChange = rate => Volatile.Write(ref _rate, double.IsFinite(rate) ? (long)Math.Round(rate) : 0),
        pasioMessage = Answer,
    };

    /// <summary>What is handed to the driver; alive as long as this is.</summary>
    public AsioCallbacks Callbacks { get; }

    /// <summary>The rate that it told last; 0 where it told none.</summary>
    public long Rate => Volatile.Read(ref _rate);

    /// <summary>Whether it wants to begin anew.</summary>
    public bool TakeReset() => Interlocked.Exchange(ref _reset, 0) != 0;

    /// <summary>Whether its latencies changed.</summary>
    public bool TakeLatencies() => Interlocked.Exchange(ref _latencies, 0) != 0;

    /// <summary>How often it was too late.</summary>
    public int TakeXruns() => Interlocked.Exchange(ref _xruns, 0);

    private int Answer(AsioMessageSelector selector, int value, nint message, nint option)
    {
        switch (selector)
        {
            case AsioMessageSelector.kAsioSelectorSupported:
                return Knows((AsioMessageSelector)value) ? Yes : No;
            case AsioMessageSelector.kAsioEngineVersion:
                return EngineVersion;
            case AsioMessageSelector.kAsioResetRequest or AsioMessageSelector.kAsioBufferSizeChange:
                Volatile.Write(ref _reset, 1);
                return Yes;
            case AsioMessageSelector.kAsioLatenciesChanged:
                Volatile.Write(ref _latencies, 1);
                return Yes;
            case AsioMessageSelector.kAsioResyncRequest or AsioMessageSelector.kAsioOverload:
                Interlocked.Increment(ref _xruns);
                return Yes;
            default:
                return selector == AsioMessageSelector.kAsioSupportsTimeInfo ? Yes : No;
        }
    }

    private static bool Knows(AsioMessageSelector selector) => selector is AsioMessageSelector.kAsioEngineVersion or AsioMessageSelector.kAsioResetRequest
        or AsioMessageSelector.kAsioBufferSizeChange or AsioMessageSelector.kAsioLatenciesChanged or AsioMessageSelector.kAsioResyncRequest
        or AsioMessageSelector.kAsioOverload or AsioMessageSelector.kAsioSupportsTimeInfo;
}
