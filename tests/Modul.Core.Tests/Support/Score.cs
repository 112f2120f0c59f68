using Modul.Core.Control;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Support;

/// <summary>A performance written down: what is played and what is pressed when. It can be played again and again, in any blocks.</summary>
internal sealed class Score(Stereo input)
{
    private readonly List<Command> _commands = [];

    public Stereo Input { get; } = input;

    public IReadOnlyList<Command> Commands => _commands;

    public int Rate { get; init; } = 48_000;

    public int Tapes { get; init; } = 4;

    public Gap Gap { get; init; }

    public TimeSignature Meter { get; init; } = TimeSignature.Common;

    public long MemoryBudget { get; init; } = 64L << 20;

    /// <summary>Whether the engine does the storage work itself, or nobody does it.</summary>
    public bool Offline { get; init; } = true;

    /// <summary>The song that is followed, block by block, or null.</summary>
    public PaperSong? Song { get; init; }

    public LooperOptions Options => new()
    {
        Rate = Rate, Tapes = Tapes, Gap = Gap, Meter = Meter, MemoryBudget = MemoryBudget, Offline = Offline,
    };

    /// <summary>The same without some commands.</summary>
    public Score Without(params CommandKind[] kinds)
    {
        var score = new Score(Input)
        {
            Rate = Rate, Tapes = Tapes, Gap = Gap, Meter = Meter, MemoryBudget = MemoryBudget, Offline = Offline, Song = Song,
        };
        score._commands.AddRange(_commands.Where(command => !kinds.Contains(command.Kind)));
        return score;
    }

    /// <summary>The same performance to another song.</summary>
    public Score To(PaperSong? song)
    {
        var score = new Score(Input)
        {
            Rate = Rate, Tapes = Tapes, Gap = Gap, Meter = Meter, MemoryBudget = MemoryBudget, Offline = Offline, Song = song,
        };
        score._commands.AddRange(_commands);
        return score;
    }

    /// <summary>Frames of a seam: 5 ms.</summary>
    public int Seam => (int)Math.Round(0.005 * Rate);

    /// <summary>Plays all of it in blocks of one size.</summary>
    public Performed Play(int block = 480) => Play(() => block);

    /// <summary>Plays all of it in blocks as they come.</summary>
    public Performed Play(Func<int> nextBlock)
    {
        using var session = new Session(this, nextBlock);
        session.PlayTo(Input.Length);
        return session.Result();
    }

    public Score At(long frame, CommandKind kind, int tape = 1, double value = 0, int count = 0, Switch turn = Switch.Toggle)
    {
        _commands.Add(new Command(kind, tape) { Frame = frame, Value = value, Count = count, Switch = turn });
        return this;
    }

    public Score Record(long frame, int tape = 1, int bars = 0) => At(frame, CommandKind.Record, tape, count: bars);

    public Score Overdub(long frame, int tape = 1) => At(frame, CommandKind.Overdub, tape);

    public Score Replace(long frame, int tape = 1) => At(frame, CommandKind.Replace, tape);

    public Score Start(long frame, int tape = 1) => At(frame, CommandKind.Play, tape, turn: Switch.On);

    public Score Stop(long frame, int tape = 1) => At(frame, CommandKind.Stop, tape, turn: Switch.On);

    public Score Undo(long frame, int tape = 1) => At(frame, CommandKind.Undo, tape);

    public Score Redo(long frame, int tape = 1) => At(frame, CommandKind.Redo, tape);

    public Score Clear(long frame, int tape = 1) => At(frame, CommandKind.Clear, tape);

    public Score Mute(long frame, bool on, int tape = 1) => At(frame, CommandKind.Mute, tape, turn: on ? Switch.On : Switch.Off);

    public Score Solo(long frame, bool on, int tape = 1) => At(frame, CommandKind.Solo, tape, turn: on ? Switch.On : Switch.Off);

    public Score Volume(long frame, double decibels, int tape = 1) => At(frame, CommandKind.Volume, tape, decibels);

    public Score Pan(long frame, double pan, int tape = 1) => At(frame, CommandKind.Pan, tape, pan);

    public Score Feedback(long frame, double feedback, int tape = 1) => At(frame, CommandKind.Feedback, tape, feedback);

    public Score Select(long frame, int tape) => At(frame, CommandKind.Select, tape);

    public Score Also(long frame, int tape) => At(frame, CommandKind.Also, tape);

    public Score Merge(long frame) => At(frame, CommandKind.Merge, Command.Selected);

    public Score Tempo(long frame, double tempo) => At(frame, CommandKind.Tempo, Command.Selected, tempo);

    public Score Quantize(long frame, Quantize quantize) => At(frame, CommandKind.Quantize, Command.Selected, count: (int)quantize);

    public Score Sync(long frame, bool on) => Turn(frame, CommandKind.Sync, on);

    public Score ChangeGap(long frame, Gap gap) => At(frame, CommandKind.Gap, Command.Selected, gap.Out, gap.In);

    public Score Metronome(long frame, bool on) => Turn(frame, CommandKind.Metronome, on);

    public Score PlayThrough(long frame, bool on) => Turn(frame, CommandKind.PlayThrough, on);

    public Score LiveRecord(long frame, bool on) => Turn(frame, CommandKind.LiveRecord, on);

    private Score Turn(long frame, CommandKind kind, bool on) =>
        At(frame, kind, Command.Selected, turn: on ? Switch.On : Switch.Off);
}
