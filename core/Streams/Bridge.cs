namespace Modul.Core.Streams;

/// <summary>
/// Joins a driver to an engine whose blocks are of another size, on one clock. Time is counted in frames accepted from the driver: engine frame t is
/// what came in at t and goes out <see cref="BufferPlan.Latency"/> frames later, always; what is not ready by then is a hole, and what comes
/// after it is still in its place. The driver's callback never waits for the engine.
/// </summary>
public sealed unsafe class Bridge : IDisposable
{
    /// <summary>The longest callback of a driver, in frames.</summary>
    public const int MaxPeriod = 16_384;

    private const int Spare = 65_536; // input that a stalled engine finds again: over a second
    private const int MaxBlock = BufferPlan.Max;

    private readonly IStreamEngine _engine;
    private readonly FrameRing _input;
    private readonly FrameRing _output;
    private readonly ChannelBlock _inBlock;
    private readonly ChannelBlock _outBlock;
    private readonly StallCounter _stalls = new();
    private BufferPlan _plan;
    private long _accepted;
    private long _processed;
    private long _silentUntil;
    private long _flushTo;
    private int _block;
    private long _lost;

    /// <summary>A bridge for an engine with some channels in and out, which has come to a frame. [control]</summary>
    public Bridge(IStreamEngine engine, in BufferPlan plan, int inputs, int outputs, long frame = 0)
    {
        (_engine, _plan, _block) = (engine, plan, plan.Input);
        int most = Math.Max(plan.Output, MaxPeriod) + MaxBlock + MaxPeriod + MaxBlock; // the largest latency, a period and a block
        _input = new FrameRing(inputs, Spare + most);
        _output = new FrameRing(outputs, most);
        (_inBlock, _outBlock) = (new ChannelBlock(inputs, MaxBlock), new ChannelBlock(outputs, MaxBlock));
        _accepted = _processed = _silentUntil = frame;
        _input.Jump(frame);
        _output.Jump(frame);
    }

    /// <summary>What the buffers cost now. [any]</summary>
    public BufferPlan Plan => _plan;

    /// <summary>Frames accepted from the driver: the engine frame of the next one that comes in. [audio: the callback]</summary>
    public long Accepted => _accepted;

    /// <summary>Frames that the engine has made. [any]</summary>
    public long Processed => Volatile.Read(ref _processed);

    /// <summary>Times that the engine was late by more than a period and nobody heard it. [any]</summary>
    public long StallsAbsorbed => _stalls.Absorbed;

    /// <summary>Times that the engine was so late that a hole was heard. [any]</summary>
    public long Holes => _stalls.Holes;

    /// <summary>Frames that came while the engine was so far behind that there was no room for them: time stood still for it. [any]</summary>
    public long LostFrames => Volatile.Read(ref _lost);

    /// <summary>Frames ready for the driver at its last callback; 0 where the engine runs in it. [any]</summary>
    public int ReadyFrames { get; private set; }

    private bool Direct => !_plan.OwnThread && _plan.Adapting == 0;

    /// <summary>The driver's callback: takes what came in and fills what goes out, at most <see cref="MaxPeriod"/> frames. [audio]</summary>
    public void Exchange(float** inputs, float** outputs, int frames)
    {
        if (Direct)
        {
            _engine.Process(inputs, outputs, frames);
            _accepted += frames;
            Volatile.Write(ref _processed, _accepted);
            return;
        }
        long processed = Processed;
        bool room = _accepted + frames - processed <= Spare;
        if (room) _input.Write(inputs, frames);
        else Volatile.Write(ref _lost, _lost + frames);
        MakeOutput();
        bool whole = Give(outputs, room ? frames : 0, frames);
        if (_plan.OwnThread) _stalls.Saw(_accepted, processed, _plan, whole);
        if (room) _accepted += frames;
    }

    /// <summary>Makes one block if its input has come; false where there is nothing to do. [audio: the engine's thread]</summary>
    public bool Work()
    {
        long pending = Volatile.Read(ref _flushTo) - _processed;
        int block = Volatile.Read(ref _block), frames = pending > 0 ? (int)Math.Min(pending, block) : block;
        if (_input.Written - _processed < frames) return false;
        _input.Read(_processed, _inBlock.Channels, 0, frames);
        _engine.Process(_inBlock.Channels, _outBlock.Channels, frames);
        _output.Write(_outBlock.Channels, frames);
        Volatile.Write(ref _processed, _processed + frames);
        return true;
    }

    /// <summary>
    /// Follows a driver whose period has changed; its callback may not run meanwhile, the engine's thread may. What came in so far is made as it is, in
    /// a short block at the end, so that the new blocks begin with the new periods: the latency counts on that. Where it grows, silence fills the
    /// difference. [control]
    /// </summary>
    public void Follow(int period)
    {
        if (Direct)
        {
            _input.Jump(_accepted);
            _output.Jump(_accepted);
        }
        _silentUntil = Math.Max(_silentUntil, _accepted - _plan.Latency);
        _plan = _plan.At(period);
        Volatile.Write(ref _block, _plan.Input);
        Volatile.Write(ref _flushTo, _accepted);
        MakeOutput();
    }

    /// <summary>Frees the rings; callback and engine have ended. [control]</summary>
    public void Dispose()
    {
        _input.Dispose();
        _output.Dispose();
        _inBlock.Dispose();
        _outBlock.Dispose();
    }

    private void MakeOutput()
    {
        if (_plan.OwnThread)
        {
            _engine.Wake();
            return;
        }
        while (Work())
        {
        }
    }

    /// <summary>Fills what goes out with the frames that are due and ready, and silence elsewhere. Whether all that were due were ready.</summary>
    private bool Give(float** outputs, int due, int frames)
    {
        long from = _accepted - _plan.Latency, ready = _output.Written;
        ReadyFrames = (int)Math.Max(0, ready - from);
        long begin = Math.Clamp(_silentUntil, from, from + due);
        long end = Math.Clamp(ready, begin, from + due);
        Silence(outputs, 0, (int)(begin - from));
        _output.Read(begin, outputs, (int)(begin - from), (int)(end - begin));
        Silence(outputs, (int)(end - from), frames - (int)(end - from));
        return end == from + frames;
    }

    private void Silence(float** outputs, int offset, int frames)
    {
        for (int channel = 0; channel < _output.Channels; channel++)
            if (outputs[channel] is not null) new Span<float>(outputs[channel] + offset, frames).Clear();
    }
}
