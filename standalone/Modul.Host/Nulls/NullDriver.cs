using Modul.Core.Streams;
using Modul.Host.Threads;

namespace Modul.Host.Nulls;

/// <summary>A driver without a sound card: the clock of the machine calls period by period, the input is silence, the output is dropped.</summary>
internal sealed unsafe class NullDriver : IAudioDriver
{
    /// <summary>Frames of a callback where nothing else is asked for.</summary>
    public const int DefaultPeriod = 128;

    private const int WishedPriority = 60;
    private const long Billion = 1_000_000_000;

    private readonly ICallback _callback;
    private readonly ChannelBlock _table;
    private readonly Alarm _alarm = new();
    private RealTimeThread? _thread;
    private volatile bool _ended;

    /// <summary>A driver of a rate and a period of the caller's choice. [control]</summary>
    public NullDriver(ICallback callback, int rate, int period, int tapeOutputs)
    {
        (_callback, Rate, Period) = (callback, rate, period);
        _table = new ChannelBlock(4 + (2 * tapeOutputs), period);
        _table.Channels[0] = _table.Channels[1] = null;
    }

    public int Rate { get; }

    public int Period { get; }

    public int Priority => _thread?.Priority ?? 0;

    /// <summary>The error number with which real-time priority was refused, or 0.</summary>
    public int Refusal => _thread?.Refusal ?? 0;

    public bool Lost => false;

    public bool Connected => true;

    public bool Start()
    {
        _thread = new RealTimeThread(Run, WishedPriority);
        return true;
    }

    public void TellLatency() => _callback.LatencyIs(0, 0);

    public void Dispose()
    {
        _ended = true;
        _thread?.Dispose();
        _alarm.Dispose();
        _table.Dispose();
    }

    public void Abandon() => _ended = true;

    private void Run()
    {
        long begun = Clock.Now;
        for (long frame = 0; ; frame += Period)
        {
            long due = begun + (long)((Int128)frame * Billion / Rate);
            _alarm.SleepUntil(due);
            if (_ended) return; // after a period of seconds nobody waits any more
            long late = Clock.Now - due;
            _callback.TakeTime(frame);
            _callback.Exchange(_table.Channels, _table.Channels + 2, Period, late);
            if (late <= Billion * Period / Rate) continue;
            _callback.Xrun();
            begun += late; // what was missed is not made up for: that would be one late period after the other
        }
    }
}
