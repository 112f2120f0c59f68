using Modul.Core.Control;
using Modul.Core.Storage;
using Modul.Core.Tapes;
using Modul.Core.Tests.RealTime;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Tapes;

/// <summary>Plays a random session on an engine, and clears up behind it.</summary>
internal sealed unsafe class SessionPlayer : IDisposable
{
    private const int MaxBlock = 30_000;

    private readonly float[] _left = new float[MaxBlock];
    private readonly float[] _right = new float[MaxBlock];
    private readonly Random _random = new(1);
    private long _sent;
    private SongPosition? _song;

    public SessionPlayer(Session session)
    {
        (Session, Looper) = (session, new Looper(session.Options));
        Looper.Store.LiveRecord.Sink = new NullSink();
        Looper.Store.Writing.Sink = new NullSink();
    }

    /// <summary>The same session on an engine of another rate, which takes over what the one before holds, where its memory does.</summary>
    public SessionPlayer(SessionPlayer before, int rate)
        : this(before.Session with { Rate = rate })
    {
        TookOver = Looper.TakeOver(before.Looper);
        Looper.Board.Read(out EngineStatus engine, default);
        (Frame, _sent) = (engine.Frame, before._sent);
    }

    public bool TookOver { get; }

    public Session Session { get; }

    public Looper Looper { get; }

    public long Frame { get; private set; }

    /// <summary>Called after each block with what is heard.</summary>
    public Action<float[], float[], int>? Heard { get; set; }

    /// <summary>Called where the books may be looked into.</summary>
    public Action<TapeStore>? Audit { get; set; }

    public void Play()
    {
        foreach (Move move in Session.Moves) Do(move);
        Settle();
    }

    /// <summary>Empties every tape and drops what undo could bring back: after that all memory should be free.</summary>
    public void ClearUp()
    {
        do Run(SessionGen.MaxOffset + 1, InputKind.Silence); // what was sent for later has its turn
        while (Looper.Schedule.NextFrame != long.MaxValue);
        Send(new Command(CommandKind.Quantize) { Count = (int)Quantize.Off });
        Send(new Command(CommandKind.Sync) { Switch = Switch.Off });
        Run(1, InputKind.Silence);
        Press(TapeAction.Clear, tape => tape.State != TapeState.Empty);
        for (int i = 0; !Quiet && i < 2000; i++) Run(1000, InputKind.Silence);
        Quiet.ShouldBeTrue("heads and jobs come to rest");
        Press(TapeAction.Undo, tape => tape.Layers.UndoSteps > 0);
        foreach (Tape tape in Looper.Deck.Tapes)
        {
            // A take that ends where it began comes to nothing, but what was undone is gone with its beginning.
            Send(new Command(CommandKind.Record, tape.Number));
            Send(new Command(CommandKind.Record, tape.Number));
            Run(1, InputKind.Silence);
        }
        for (int i = 0; i < 3; i++)
        {
            Settle(); // what is being written to files holds layers until a later block
            Run(1000, InputKind.Silence);
        }
        Settle();
    }

    public void Dispose() => Looper.Dispose();

    private bool Quiet
    {
        get
        {
            foreach (Tape tape in Looper.Deck.Tapes)
                if (tape.Record.Busy || tape.Play.Busy) return false;
            return Looper.Store.Merge.Free;
        }
    }

    private void Press(TapeAction action, Predicate<Tape> wanted)
    {
        for (int round = 0; round <= LayerStack.Capacity + 1; round++)
        {
            bool any = false;
            foreach (Tape tape in Looper.Deck.Tapes)
            {
                if (!wanted(tape)) continue;
                any = true;
                Send(new Command(Situations.KindOf(action), tape.Number));
                Run(1, InputKind.Silence);
            }
            if (!any) return;
            Settle();
        }
        Assert.Fail($"{action} comes to no end");
    }

    private void Do(Move move)
    {
        switch (move.Kind)
        {
            case MoveKind.Run:
                Run(move.Frames, move.Input);
                break;
            case MoveKind.Send:
                Send(move.Command.Frame == Command.Now ? move.Command : move.Command with { Frame = Frame + move.Frames });
                break;
            case MoveKind.Song:
                _song = move.Song;
                break;
            case MoveKind.Pump:
                Looper.Store.Pump();
                break;
            default:
                Settle();
                break;
        }
    }

    private void Send(in Command command)
    {
        if (Looper.Queue.TryAdd(command)) _sent++;
    }

    private void Settle()
    {
        // Merging takes blocks past the count that the round before showed: one more round brings it up to date.
        while (Looper.Store.Pump())
        {
        }
        Audit?.Invoke(Looper.Store);
    }

    private void Run(int frames, InputKind input)
    {
        for (int i = 0; i < frames; i++) (_left[i], _right[i]) = (Sample(input), Sample(input));
        Follow(frames);
        fixed (float* left = _left)
        fixed (float* right = _right)
            Looper.Process(new AudioBlock(input == InputKind.None ? null : left, input == InputKind.None ? null : right, left, right, frames));
        Frame += frames;
        BoardTruth.Check(Looper, Frame, _sent);
        Heard?.Invoke(_left, _right, frames);
    }

    /// <summary>Tells where the song is, and goes on with it.</summary>
    private void Follow(int frames)
    {
        if (_song is not { } song) return;
        Looper.Follow(song);
        if (song.Playing) _song = song with { Quarter = song.Quarter + (frames * song.Tempo / 60 / Session.Rate) };
    }

    private float Sample(InputKind input)
    {
        float noise = (2 * _random.NextSingle()) - 1;
        return input switch
        {
            InputKind.Noise => noise,
            InputKind.Huge => noise * float.MaxValue,
            InputKind.Tiny => noise * 1e-37f,
            InputKind.Hostile => _random.Next(8) switch
            {
                0 => float.NaN,
                1 => float.PositiveInfinity,
                2 => float.NegativeInfinity,
                3 => noise * 1e-40f,
                _ => noise,
            },
            _ => 0,
        };
    }
}
