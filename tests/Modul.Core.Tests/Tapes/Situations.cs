using Modul.Core.Control;
using Modul.Core.Tapes;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Tapes;

/// <summary>Brings tape 1 into a situation by the presses that a musician would make.</summary>
internal static class Situations
{
    /// <summary>Frames that tell one press from the next; more than a seam, less than a beat.</summary>
    public const int Moment = 300;

    public static Stage Bring(TapeSituation situation)
    {
        var stage = new Stage();
        if (HasLoop(situation)) Loop(stage);
        foreach (CommandKind press in PressesAfter(situation)) Do(stage, press);
        if (situation is TapeSituation.ArmedOverEmpty) Arm(stage, CommandKind.Record);
        if (situation is TapeSituation.ArmedOverStopped) Arm(stage, CommandKind.Overdub);
        stage.Tape(1).State.ShouldBe(StateOf(situation));
        return stage;
    }

    public static TapeState StateOf(TapeSituation situation) => situation switch
    {
        TapeSituation.Fresh or TapeSituation.Cleared or TapeSituation.Undone => TapeState.Empty,
        TapeSituation.ArmedOverEmpty or TapeSituation.ArmedOverStopped => TapeState.Armed,
        TapeSituation.Recording or TapeSituation.RecordingAnew => TapeState.Recording,
        TapeSituation.Playing or TapeSituation.PlayingBelowAnOverdub => TapeState.Playing,
        TapeSituation.Overdubbing => TapeState.Overdubbing,
        TapeSituation.Replacing => TapeState.Replacing,
        _ => TapeState.Stopped,
    };

    public static CommandKind KindOf(TapeAction action) => action switch
    {
        TapeAction.Record => CommandKind.Record,
        TapeAction.Overdub => CommandKind.Overdub,
        TapeAction.Replace => CommandKind.Replace,
        TapeAction.Play => CommandKind.Play,
        TapeAction.Stop => CommandKind.Stop,
        TapeAction.Undo => CommandKind.Undo,
        TapeAction.Redo => CommandKind.Redo,
        _ => CommandKind.Clear,
    };

    /// <summary>Makes the next press wait: the tempo counts from now, and the bar after this frame is two seconds away.</summary>
    public static void WaitForBars(Stage stage)
    {
        stage.Send(new Command(CommandKind.Tempo) { Value = 120 });
        stage.Send(new Command(CommandKind.Quantize) { Count = (int)Quantize.Bar });
        stage.Run(1);
    }

    public static void Do(Stage stage, CommandKind press)
    {
        stage.Press(press);
        stage.Run(Moment);
    }

    private static void Arm(Stage stage, CommandKind press)
    {
        WaitForBars(stage);
        Do(stage, press);
    }

    // Longer than what follows runs, so that no overdub comes round and adds a layer of its own.
    private static void Loop(Stage stage)
    {
        stage.Press(CommandKind.Record);
        stage.Run(5 * Stage.Rate);
        Do(stage, CommandKind.Record);
    }

    private static bool HasLoop(TapeSituation situation) =>
        situation is not (TapeSituation.Fresh or TapeSituation.ArmedOverEmpty or TapeSituation.Recording);

    private static CommandKind[] PressesAfter(TapeSituation situation) => situation switch
    {
        TapeSituation.Cleared => [CommandKind.Clear],
        TapeSituation.Undone => [CommandKind.Undo],
        TapeSituation.Recording or TapeSituation.RecordingAnew => [CommandKind.Record],
        TapeSituation.PlayingBelowAnOverdub => [CommandKind.Overdub, CommandKind.Overdub, CommandKind.Undo],
        TapeSituation.Overdubbing => [CommandKind.Overdub],
        TapeSituation.Replacing => [CommandKind.Replace],
        TapeSituation.ArmedOverStopped or TapeSituation.Stopped => [CommandKind.Stop],
        TapeSituation.StoppedBelowAnOverdub => [CommandKind.Overdub, CommandKind.Overdub, CommandKind.Undo, CommandKind.Stop],
        _ => [],
    };
}
