using Modul.Core.Control;
using Modul.Core.Mixing;
using Modul.Core.Storage;
using Modul.Core.Storage.State;
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
    private const int MostMilliseconds = 5000;
    private const int DirectCapacity = 4096;

    private readonly EngineClock _clock;
    private readonly CommandSchedule _schedule;
    private readonly CommandDesk _desk;
    private readonly TapeDeck _deck;
    private readonly Mixer _mixer;
    private readonly MasterDesk _master;
    private readonly BoardWriter _writer;
    private readonly BlockMark _mark = new();
    private readonly bool _owns;

    /// <summary>Builds an engine; throws <see cref="ArgumentOutOfRangeException"/> where an option is out of its range. [control]</summary>
    public Looper(LooperOptions options)
        : this(Checked(options), new Board(options.Tapes), new CommandQueue(options.QueueCapacity), owns: true) => _writer.Publish();

    /// <summary>
    /// Builds an engine on a board and a queue that stay the caller's and outlive it, so that those who know them need not notice that the engine
    /// is another. The board shows it from its first block or <see cref="TakeOver"/> on; until then nobody else may write it. Throws
    /// <see cref="ArgumentOutOfRangeException"/> where an option is out of its range, <see cref="ArgumentException"/> where the board is for another
    /// number of tapes. [control]
    /// </summary>
    public Looper(LooperOptions options, Board board, CommandQueue queue)
        : this(Checked(options), board, queue, owns: false)
    {
    }

    private Looper(LooperOptions options, Board board, CommandQueue queue, bool owns)
    {
        if (board.Tapes != options.Tapes) throw new ArgumentException($"a board for {board.Tapes} tapes, expected {options.Tapes}", nameof(board));
        Options = options;
        _clock = new EngineClock(options.Rate, options.Meter) { Gap = options.Gap };
        Store = new TapeStore(options.MemoryBudget, options.Tapes, options.Offline, options.Sparing);
        (Queue, Board, _owns) = (queue, board, owns);
        _schedule = new CommandSchedule(options.QueueCapacity);
        _deck = new TapeDeck(options.Tapes, _clock, Store);
        _mixer = new Mixer(options.Tapes, _clock);
        _master = new MasterDesk(_clock, Store.LiveRecord);
        _desk = new CommandDesk(_clock, _deck, _master, Store);
        _writer = new BoardWriter(Board, _clock, _deck, _master, _desk, Store);
    }

    /// <summary>How long every cross-fade lasts, in seconds.</summary>
    public const double SeamSeconds = EngineClock.SeamSeconds;

    /// <summary>What it was built with.</summary>
    public LooperOptions Options { get; }

    /// <summary>Commands to it. [any]</summary>
    public CommandQueue Queue { get; }

    /// <summary>
    /// Commands of the one who calls the driver's callback: they are taken before the queue's, and no other producer that was stopped in mid-way can stand
    /// before them, as it can in the queue. [audio]
    /// </summary>
    public SpscRing<Command> Direct { get; } = new(DirectCapacity);

    /// <summary>What it shows. [any]</summary>
    public Board Board { get; }

    /// <summary>Its memory and long jobs. [storage]</summary>
    public TapeStore Store { get; }

    internal EngineClock Clock => _clock;

    internal TapeDeck Deck => _deck;

    internal MasterDesk Master => _master;

    internal CommandSchedule Schedule => _schedule;

    internal CommandDesk Desk => _desk;

    /// <summary>Whether a block runs now. [any]</summary>
    internal BlockMark Mark => _mark;

    /// <summary>Whether its board shows it, and not yet another engine or nothing. [any]</summary>
    internal bool Shown => _writer.Published;

    /// <summary>Plays and records one block of any length. [audio]</summary>
    public void Process(in AudioBlock block)
    {
        _mark.Enter();
        TakeCommands();
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
        _mark.Leave();
    }

    /// <summary>
    /// Says where a DAW's song is at the frame reached: called before a block whose transport is known, and again wherever the song jumps. Not called, the
    /// engine runs free. While the song plays the beats are its own: tempo, metre, bar lines at <see cref="SongPosition.BarStart"/>; a position within half a
    /// frame of where it is known to be changes nothing. While it stands still they run on at its tempo, and tapes play on.
    /// <para>
    /// Where the song jumps (by more than a frame; also where it starts anew elsewhere) tapes in sync go with it, and all else plays on. In sync is a
    /// tape while sync is on and its length is a whole number of sixteenth parts of a beat, to one frame: its position 0 falls on the quarter note of the song
    /// where it fell when the take was closed, modulo its length. A tape that is there already, to one frame, is not touched: a song that goes round over a
    /// multiple of the tape's length changes no sample. Else it goes there with a seam, whatever it does. What comes in before the jump is heard
    /// belongs to the old place: an overdub or replace ends at the jump and goes on at the new place, on a layer of its own, as soon as it has faded out at the
    /// old one; a first take goes on. Presses that wait for a beat, bar or loop wait for the next one of the new line.
    /// </para>
    /// [audio] between two blocks
    /// </summary>
    public void Follow(in SongPosition song)
    {
        SongStep step = _clock.Transport.Follow(_clock.Frame, song);
        if (step == SongStep.None) return;
        _mark.Enter(); // tapes that go along may drop what was undone
        _deck.Follow(step);
        _writer.Publish();
        _mark.Leave();
    }

    /// <summary>
    /// What a tape holds complete, for reading while nobody processes; null for an empty one. A take that still runs counts as far as it has
    /// come. [control]
    /// </summary>
    /// <param name="tape">1 for the first.</param>
    public TapeAudio? AudioOf(int tape) => _deck.Tapes[tape - 1].Layer is { Empty: false } layer ? new TapeAudio(tape, layer) : null;

    /// <summary>
    /// Goes on where another engine is, at this one's rate: time and commands sent ahead, each tape's loop as a first take (undo empties the tape) at the
    /// position that would be heard, its fader and feedback, selection, tempo and beat, metre, quantize, sync, metronome, play-through, gap. A take or an
    /// overdub that runs ends where it is; such tapes play. Presses that wait for a boundary, merges, history, live record and counts are not taken over.
    /// For an engine that has not processed yet, while neither is processed nor has a storage thread; the other stays as it is. Commands that
    /// wait in a queue that both share are sent ahead, too. False, and nothing changed, where the memory does not hold the loops. Throws
    /// <see cref="InvalidOperationException"/> where this one has processed, <see cref="ArgumentException"/> where the other has more tapes. [control]
    /// </summary>
    public bool TakeOver(Looper from)
    {
        if (_clock.Frame != 0) throw new InvalidOperationException("expected an engine that has not processed yet");
        if (from.Options.Tapes > Options.Tapes) throw new ArgumentException($"{from.Options.Tapes} tapes, expected at most {Options.Tapes}", nameof(from));
        if (ReferenceEquals(from.Queue, Queue)) from.TakeCommands(); // their frames are counted at the rate before
        if (!new Takeover(from, this).Perform()) return false;
        _writer.Publish();
        return true;
    }

    /// <summary>
    /// Takes a saved state up: the settings, with faders and switches standing where they lead, and where the state holds tapes their loops as first takes,
    /// the oldest beginning now and the others as they lay to it, with tempo, beat, metre and secondary selection. At another rate loops are converted as by
    /// <see cref="TakeOver"/>. For an engine that holds nothing and has not processed yet, while neither it is processed nor has a storage thread. False,
    /// and nothing changed, where the memory does not hold the loops or a loop is of a tape that is not there. Throws
    /// <see cref="InvalidOperationException"/> where it has processed or holds something. [control]
    /// </summary>
    /// <param name="state">What was saved.</param>
    /// <param name="settings">Commands that set something (volume, pan, mute, select, sync, ...); they hold at once, whatever their frame.</param>
    public bool Restore(SavedState state, ReadOnlySpan<Command> settings)
    {
        if (_clock.Frame != 0 || !_deck.IsNew) throw new InvalidOperationException("expected an engine that has not processed yet and holds nothing");
        if (!new Restoring(state, this).Perform(settings)) return false;
        _writer.Publish();
        return true;
    }

    /// <summary>
    /// Holds what the board shows then or later. Throws <see cref="TimeoutException"/> where the storage thread or a block that runs does not come to an end
    /// within seconds. [control] any thread but audio and storage
    /// </summary>
    internal RecycleHold HoldShown()
    {
        RecycleHold hold = Store.Hold();
        // What the board shows may have been dropped by the block that runs, and recycled before the hold.
        if (Mark.AwaitEnd(MostMilliseconds)) return hold;
        hold.Dispose();
        throw new TimeoutException("the audio thread did not come out of its block");
    }

    /// <summary>Frees everything but a board and a queue of the caller's; the audio and the storage thread have ended. [control]</summary>
    public void Dispose()
    {
        _mixer.Dispose();
        _master.Dispose();
        _schedule.Dispose();
        Direct.Dispose();
        Store.Dispose();
        if (!_owns) return;
        Queue.Dispose();
        Board.Dispose();
    }

    private static LooperOptions Checked(LooperOptions options)
    {
        options.Check();
        return options;
    }

    private void TakeCommands()
    {
        _schedule.Fill(Direct, _clock.Frame);
        _schedule.Fill(Queue, _clock.Frame);
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
        Store.KeepLiveRecord();
        if (_clock.Frame % LevelMeter.Interval != 0) return;
        _mixer.FeedMeters();
        _writer.StepMeters();
        Store.Writing.Settle();
        if (Store.Low) _deck.GiveUpOldest();
    }
}
