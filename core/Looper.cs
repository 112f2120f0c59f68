using Modul.Core.Control;
using Modul.Core.Mixing;
using Modul.Core.Storage;
using Modul.Core.Tapes;
using Modul.Core.Timing;

namespace Modul.Core;

/// <summary>
/// The engine: one call a block. Commands come in by <see cref="Queue"/>, what it does is told on <see cref="Board"/>, memory comes and goes by
/// <see cref="Store"/>, whose <see cref="TapeStore.Pump"/> a storage thread calls. The audio call allocates nothing, takes no lock, makes no
/// system call and waits for nobody.
/// </summary>
public sealed unsafe class Looper : IDisposable
{
    private readonly EngineClock _clock;
    private readonly CommandSchedule _schedule;
    private readonly CommandDesk _desk;
    private readonly TapeDeck _deck;
    private readonly Mixer _mixer;
    private readonly MasterDesk _master;
    private readonly BoardWriter _writer;

    /// <summary>Builds an engine; throws <see cref="ArgumentOutOfRangeException"/> where an option is out of its range. [control]</summary>
    public Looper(LooperOptions options)
    {
        options.Check();
        Options = options;
        _clock = new EngineClock(options.Rate, options.Meter) { Gap = options.Gap };
        Store = new TapeStore(options.MemoryBudget, options.Tapes, options.Offline);
        Queue = new CommandQueue(options.QueueCapacity);
        Board = new Board(options.Tapes);
        _schedule = new CommandSchedule(options.QueueCapacity);
        _deck = new TapeDeck(options.Tapes, _clock, Store);
        _mixer = new Mixer(options.Tapes, _clock);
        _master = new MasterDesk(_clock, Store.LiveRecord);
        _desk = new CommandDesk(_clock, _deck, _master, Store);
        _writer = new BoardWriter(Board, _clock, _deck, _master, _desk, Store);
        _writer.Publish();
    }

    /// <summary>How long every cross-fade lasts, in seconds.</summary>
    public const double SeamSeconds = EngineClock.SeamSeconds;

    /// <summary>What it was built with.</summary>
    public LooperOptions Options { get; }

    /// <summary>Commands to it. [any]</summary>
    public CommandQueue Queue { get; }

    /// <summary>What it shows. [any]</summary>
    public Board Board { get; }

    /// <summary>Its memory and long jobs. [storage]</summary>
    public TapeStore Store { get; }

    internal TapeDeck Deck => _deck;

    /// <summary>Plays and records one block of any length. [audio]</summary>
    public void Process(in AudioBlock block)
    {
        _schedule.Fill(Queue, _clock.Frame);
        for (int done = 0, frames; done < block.Frames; done += frames)
        {
            BringToFrame();
            frames = RunLength(block.Frames - done);
            float* left = block.OutLeft + done, right = block.OutRight + done;
            _master.TakeInput(block, done, frames);
            _mixer.Mix(block, done, frames);
            _master.Finish(left, right, frames);
            Write(frames);
            Advance(frames);
        }
        _writer.Publish();
    }

    /// <summary>
    /// What a tape holds complete, for reading while nobody processes; null for an empty one. A take that still runs counts as far as it has
    /// come. [control]
    /// </summary>
    /// <param name="tape">1 for the first.</param>
    public TapeAudio? AudioOf(int tape) => _deck.Tapes[tape - 1].Layer is { Empty: false } layer ? new TapeAudio(tape, layer) : null;

    /// <summary>Frees everything; the audio and the storage thread have ended. [control]</summary>
    public void Dispose()
    {
        _mixer.Dispose();
        _master.Dispose();
        Store.Dispose();
        Queue.Dispose();
        Board.Dispose();
    }

    /// <summary>What waited for this frame, then the presses that fall on it, then the heads.</summary>
    private void BringToFrame()
    {
        _deck.PerformDue();
        while (_schedule.TryTake(_clock.Frame, out Command command)) _desk.Apply(command);
        if (_deck.Settle()) _mixer.Patch(_deck.Tapes);
        _master.Metronome.Advance();
    }

    /// <summary>Frames until something changes: nothing happens inside a run.</summary>
    private int RunLength(int most)
    {
        long now = _clock.Frame;
        long next = Math.Min(now - (now % LevelMeter.Interval) + LevelMeter.Interval, _schedule.NextFrame);
        next = Math.Min(Math.Min(next, _master.NextEvent), _deck.NextEvent);
        return (int)Math.Min(most, next - now);
    }

    private void Write(int frames)
    {
        foreach (Tape tape in _deck.Writing)
            tape.Record.Write(_master.Left, _master.Right, frames, _master.InputPeak, tape.FeedbackAt(_clock.Frame));
    }

    private void Advance(int frames)
    {
        _clock.Frame += frames;
        if (Store.Offline && Store.LiveRecord.On) Store.Pump();
        if (_clock.Frame % LevelMeter.Interval != 0) return;
        _mixer.FeedMeters();
        _writer.StepMeters();
        Store.Writing.Settle();
        if (Store.Low) _deck.GiveUpOldest();
    }
}
