using FsCheck;
using FsCheck.Fluent;
using Modul.Core.Control;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Tapes;

/// <summary>Random sessions: mostly what hands and controllers do, and among it what neither should.</summary>
internal static class SessionGen
{
    /// <summary>The latest that a command is sent ahead, in frames.</summary>
    public const int MaxOffset = 5000;

    private static readonly double[] OddValues =
    [
        double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, -double.MaxValue, double.Epsilon, -0.0, 1e9, -1e9,
        -144.0001, 24.0001, 9.99, 1000.01, 1.0001, -1.0001,
    ];

    private static readonly int[] OddCounts = [int.MinValue, -1, 0, 1, 3, 4, 9999, 10_000, 1_000_000, 1_000_001, int.MaxValue];
    private static readonly int[] OddTapes = [int.MinValue, -1, 9, 65, 1 << 20, int.MaxValue];

    private static readonly CommandKind[] Presses =
    [
        CommandKind.Record, CommandKind.Record, CommandKind.Record, CommandKind.Overdub, CommandKind.Overdub, CommandKind.Replace, CommandKind.Play,
        CommandKind.Stop, CommandKind.Undo, CommandKind.Undo, CommandKind.Undo, CommandKind.Redo, CommandKind.Redo, CommandKind.Clear,
    ];

    private static readonly CommandKind[] Others = [.. Enum.GetValues<CommandKind>().Except(Presses)];

    public static Arbitrary<Session> Sessions => Arb.From(All, Shrink);

    private static Gen<Session> All =>
        from tapes in Gen.Elements(1, 2, 3, 8, 64)
        from rate in Gen.Elements(1000, 8000, 48_000)
        from gap in Gaps
        from queue in Gen.Elements(2, 64, 4096)
        from offline in Gen.Elements(true, false)
        from count in Gen.Choose(5, 100)
        from moves in Gen.ListOf(Gen.Frequency((9, Single(Math.Min(tapes, 4))), (1, Figure(Math.Min(tapes, 4)))), count)
        select new Session(tapes, rate, gap, queue, offline, [.. moves.SelectMany(part => part)]);

    private static Gen<Move[]> Single(int tapes) => MoveOf(tapes).Select(move => new[] { move });

    /// <summary>What belongs together, so that loops, rounds and merges come about that single presses seldom make.</summary>
    private static Gen<Move[]> Figure(int tapes) =>
        from tape in Gen.Choose(1, tapes)
        from other in Gen.Choose(1, tapes)
        from kind in Gen.Elements(CommandKind.Record, CommandKind.Overdub, CommandKind.Merge, CommandKind.Write, CommandKind.Sync)
        from frames in Blocks
        from song in Songs
        from next in Songs
        select kind switch
        {
            CommandKind.Sync => // a loop of some beats, and a song that jumps under an overdub of it
            [
                new Move(MoveKind.Send, 0, InputKind.Noise, new Command(kind) { Switch = Switch.On }), song,
                new Move(MoveKind.Send, 0, InputKind.Noise, new Command(CommandKind.Quantize) { Count = 1 }), Send(CommandKind.Record, tape), Run(1000),
                Send(CommandKind.Play, tape), Run(6000), new Move(MoveKind.Send, 0, InputKind.Noise, new Command(CommandKind.Quantize)),
                Send(CommandKind.Overdub, tape), Run(300), next, Run(frames),
            ],
            CommandKind.Merge =>
                [Send(CommandKind.Select, tape), Send(CommandKind.Also, other), Run(64), Send(kind, 0), new Move(MoveKind.Pump), Run(frames)],
            CommandKind.Write => // and think better of it
            [
                Send(CommandKind.Overdub, tape), Run(100), Send(CommandKind.Overdub, tape), Run(frames), Send(CommandKind.Overdub, tape), Run(100),
                Send(CommandKind.Overdub, tape), Run(1), Send(kind, 0), Run(300), Send(CommandKind.Undo, tape), Send(CommandKind.Undo, tape),
                Send(CommandKind.Overdub, tape), Run(1),
            ],
            _ => new[] { Send(kind, tape), Run(frames), Send(kind, tape) },
        };

    private static Move Send(CommandKind kind, int tape) => new(MoveKind.Send, 0, InputKind.Noise, new Command(kind, tape));

    private static Move Run(int frames) => new(MoveKind.Run, frames);

    private static Gen<Gap> Gaps =>
        from input in Gen.Elements(0, 0, 1, 64, 777, 5000)
        from output in Gen.Elements(0, 0, 1, 64, 2048, 5001)
        select new Gap(input, output);

    private static Gen<int> Blocks => Gen.Frequency(
        (3, Gen.Choose(1, 300)), (3, Gen.Choose(300, 5000)), (1, Gen.Elements(1, 16, 17, 64, 255, 256, 257, 4095, 4096, 4097)), (1, Gen.Choose(5000, 30_000)));

    private static Gen<Move> MoveOf(int tapes) => Gen.Frequency(
        (9, from frames in Blocks
            from input in Gen.Frequency(
                (8, Gen.Constant(InputKind.Noise)), (1, Gen.Elements(InputKind.None, InputKind.Silence)),
                (1, Gen.Elements(InputKind.Huge, InputKind.Hostile, InputKind.Tiny)))
            select new Move(MoveKind.Run, frames, input)),
        (12, Commands(Press(tapes))),
        (5, Commands(Other(tapes))),
        (1, Commands(Odd)),
        (2, Songs),
        (2, Gen.Constant(new Move(MoveKind.Pump))),
        (1, Gen.Constant(new Move(MoveKind.Account))));

    // Few places and tempi, so that tapes come to be in sync, and jumps find them so.
    private static Gen<Move> Songs =>
        from quarter in Gen.Frequency((4, Gen.Choose(-8, 64).Select(beat => beat / 4.0)), (1, Gen.Elements(OddValues)))
        from tempo in Gen.Frequency((6, Gen.Elements(240.0, 1000)), (1, Gen.Elements(OddValues)))
        from meter in Gen.Frequency(
            (4, Gen.Constant(TimeSignature.Common)), (2, Gen.Constant(new TimeSignature(6, 8))), (1, Gen.Elements(default, new TimeSignature(65, 3), new TimeSignature(-1, 4))))
        from bar in Gen.Frequency((4, Gen.Choose(-2, 8).Select(beat => (double)beat)), (1, Gen.Elements(OddValues)))
        from playing in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
        select new Move(MoveKind.Song, Song: new SongPosition(quarter, tempo, meter, bar, playing));

    private static Gen<Move> Commands(Gen<Command> commands) =>
        from command in commands
        from timed in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from offset in Gen.Elements(-1000, 0, 0, 1, 40, 500, MaxOffset)
        select new Move(MoveKind.Send, offset, InputKind.Noise, command with { Frame = timed ? 0 : Command.Now });

    private static Gen<Command> Press(int tapes) =>
        from kind in Gen.Elements(Presses)
        from tape in Gen.Choose(0, tapes)
        from bars in Gen.Frequency((9, Gen.Constant(0)), (1, Gen.Choose(1, 3)))
        select new Command(kind, tape) { Count = bars };

    private static Gen<Command> Other(int tapes) =>
        from kind in Gen.Elements(Others)
        from tape in Gen.Choose(0, tapes)
        from way in Gen.Elements(Switch.Toggle, Switch.On, Switch.Off)
        from command in Valued(new Command(kind, tape) { Switch = way })
        select command;

    private static Gen<Command> Valued(Command command) => command.Kind switch
    {
        CommandKind.Volume or CommandKind.MetronomeLevel =>
            Gen.Elements(0.0, -6, 24, -144, double.NegativeInfinity, -0.5).Select(value => command with { Value = value }),
        CommandKind.Pan => Gen.Elements(0.0, -1, 1, 0.3).Select(value => command with { Value = value }),
        CommandKind.Feedback => Gen.Elements(0.0, 1, 0.5, 1e-30).Select(value => command with { Value = value }),
        CommandKind.Tempo => Gen.Elements(10.0, 120, 1000, 333.3).Select(value => command with { Value = value }),
        CommandKind.Quantize => Gen.Choose(0, 3).Select(count => command with { Count = count }),
        CommandKind.Gap => Gaps.Select(gap => command with { Count = gap.In, Value = gap.Out }),
        _ => Gen.Constant(command),
    };

    private static Gen<Command> Odd =>
        from kind in Gen.Frequency((9, Gen.Choose(0, 26)), (1, Gen.Elements(27, 1000, 65_535)))
        from tape in Gen.Frequency((3, Gen.Choose(0, 1)), (1, Gen.Elements(OddTapes)))
        from count in Gen.Elements(OddCounts)
        from value in Gen.Elements(OddValues)
        from way in Gen.Elements(0, 1, 2, 3, 255)
        where kind != (int)CommandKind.Gap || count is < 0 or > 10_000 || double.IsNaN(value) // a gap of 20 s would only make the session long
        select new Command((CommandKind)kind, tape) { Count = count, Value = value, Switch = (Switch)way };

    private static IEnumerable<Session> Shrink(Session session)
    {
        IReadOnlyList<Move> moves = session.Moves;
        for (int part = moves.Count / 2; part >= 1; part /= 2)
            for (int from = 0; from < moves.Count; from += part)
                yield return session with { Moves = [.. moves.Take(from), .. moves.Skip(from + part)] };
        if (session.Gap != default) yield return session with { Gap = default };
        if (!session.Offline) yield return session with { Offline = true };
        if (session.Tapes > 3) yield return session with { Tapes = 3 };
        if (session.Queue < 64) yield return session with { Queue = 64 };
        for (int i = 0; i < moves.Count; i++)
        {
            if (moves[i] is { Kind: MoveKind.Run, Input: not InputKind.Noise }) yield return With(i, moves[i] with { Input = InputKind.Noise });
            if (moves[i] is { Kind: MoveKind.Run, Frames: > 1 }) yield return With(i, moves[i] with { Frames = moves[i].Frames / 2 });
            if (moves[i] is { Kind: MoveKind.Send, Command.Frame: not Command.Now })
                yield return With(i, moves[i] with { Command = moves[i].Command with { Frame = Command.Now } });
        }

        Session With(int index, Move move) => session with { Moves = [.. moves.Take(index), move, .. moves.Skip(index + 1)] };
    }
}
