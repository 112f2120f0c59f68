using Modul.Core.Native;
using Modul.Core.Streams;
using Modul.Host.Shared;
using Modul.Host.Threads;

namespace Modul.Host.Cards;

/// <summary>
/// Where a driver that the program opened brings its periods: it calls with the index of the buffers whose turn it is. While nobody listens it gets silence.
/// </summary>
internal sealed unsafe class CardPort : IDisposable
{
    private const long Billion = 1_000_000_000;
    private const int LeaveMilliseconds = 100;

    private readonly LiveCallback _callback;
    private readonly ChannelBlock _block = new(4, Bridge.MaxPeriod);
    private CardBuffers _buffers;
    private int _frames;
    private long _periodNanoseconds;
    private volatile bool _open;
    private int _inside;
    private long _called;
    private long _position;

    /// <summary>A port to a callback. [control]</summary>
    public CardPort(LiveCallback callback) => _callback = callback;

    /// <summary>The one that is plugged in; null where none is. ASIO's callback brings nothing by which to know a host. [any]</summary>
    public static CardPort? Current { get; private set; }

    /// <summary>Knows the driver's buffers; it has not been started yet. [control]</summary>
    public void Plug(in CardBuffers buffers, in CardFormat format)
    {
        Know(buffers, format);
        Current = this;
    }

    /// <summary>Takes a driver's buffers without being called by it. [control]</summary>
    public void Know(in CardBuffers buffers, in CardFormat format)
    {
        (_buffers, _frames, _called, _position) = (buffers, format.Period, 0, -1);
        _periodNanoseconds = Billion * format.Period / format.Rate;
    }

    /// <summary>The driver calls no more, or not for long: its buffers will go. They are left silent, as one that goes on plays them again and again. [control]</summary>
    public void Unplug()
    {
        bool plugged = Current == this;
        if (plugged) Current = null;
        Close(); // who is plugged in next is listened to when its driver was opened
        for (int index = 0; plugged && index < 2; index++) Silence(index);
        _frames = 0;
    }

    /// <summary>From the next period on the callback gets what comes in. [control]</summary>
    public void Open() => _open = true;

    /// <summary>The callback gets no more. [control]</summary>
    public void Close()
    {
        _open = false;
        Leave();
    }

    /// <summary>One period. [audio]</summary>
    /// <param name="index">Which of the two buffers of each channel.</param>
    /// <param name="position">Frames since the driver was started; -1 where it does not tell.</param>
    public void Switch(int index, long position)
    {
        long begun = Clock.Now;
        if (Interlocked.Exchange(ref _inside, 1) != 0) return; // a driver that was let go still calls; a barrier, too: Close waits for what is seen from here on
        if (Current == this) Turn(index, begun, position);
        Volatile.Write(ref _inside, 0);
    }

    /// <summary>Frees it; nothing calls any more. [control]</summary>
    public void Dispose()
    {
        Unplug();
        _block.Dispose();
    }

    /// <summary>One period of the buffers it has, plugged in or not. [audio]</summary>
    public void Turn(int index, long begun, long position)
    {
        if (_open) Exchange(index, begun, position);
        else Silence(index);
        if (_buffers.OutputReady is not null) _ = _buffers.OutputReady(_buffers.Driver);
        _called = begun;
        _callback.CountCall();
    }

    private void Exchange(int index, long begun, long position)
    {
        uint denormals = Denormals.Flush();
        float** channels = _block.Channels;
        Take(_buffers.InLeft, index, channels[0]);
        Take(_buffers.InRight, index, channels[1]);
        CountMissed(position);
        _callback.TakeTime(Math.Max(0, position));
        _callback.Exchange(channels, channels + 2, _frames, _called == 0 ? 0 : Math.Max(0, begun - _called - _periodNanoseconds));
        if (_buffers.OutLeft.First == _buffers.OutRight.First) MixToMono(channels[2], channels[3]);
        Bring(_buffers.OutLeft, index, channels[2]);
        Bring(_buffers.OutRight, index, channels[3]);
        Denormals.Restore(denormals);
    }

    // Both sides lead to one channel: each gets half of both.
    private void MixToMono(float* left, float* right)
    {
        for (int i = 0; i < _frames; i++) left[i] = right[i] = 0.5f * (left[i] + right[i]);
    }

    private void Silence(int index)
    {
        new Span<float>(_block.Channels[2], _frames).Clear();
        Bring(_buffers.OutLeft, index, _block.Channels[2]);
        Bring(_buffers.OutRight, index, _block.Channels[2]);
    }

    // A driver that leaves out periods counts them.
    private void CountMissed(long position)
    {
        if (position >= 0 && _position >= 0 && position - _position >= 2L * _frames) _callback.Xrun();
        _position = position;
    }

    private void Take(in CardChannel channel, int index, float* to)
    {
        void* from = index == 0 ? channel.First : channel.Second;
        if (from is null) new Span<float>(to, _frames).Clear();
        else SampleCoding.Decode(channel.Kind, from, to, _frames);
    }

    private void Bring(in CardChannel channel, int index, float* from)
    {
        void* to = index == 0 ? channel.First : channel.Second;
        if (to is not null) SampleCoding.Encode(channel.Kind, from, to, _frames);
    }

    private void Leave()
    {
        Interlocked.MemoryBarrier();
        for (int waited = 0; Volatile.Read(ref _inside) != 0 && waited < LeaveMilliseconds; waited++) Thread.Sleep(1);
    }
}
