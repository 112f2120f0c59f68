using Modul.Core.Control;
using Modul.Core.Tapes;

namespace Modul.Core.Tests.Tapes;

/// <summary>What the board must say of an engine at any time.</summary>
internal static class BoardTruth
{
    public static void Check(Looper looper, long frame, long sent)
    {
        var tapes = new TapeStatus[looper.Options.Tapes];
        looper.Board.Read(out EngineStatus engine, tapes);
        engine.Frame.ShouldBe(frame);
        engine.Refused.ShouldBeInRange(0, sent);
        engine.Tapes.ShouldBe(tapes.Length);
        engine.Primary.ShouldBeInRange(1, tapes.Length);
        engine.Tempo.ShouldBeInRange(10, 1000);
        double.IsFinite(engine.Beat).ShouldBeTrue();
        engine.FreeBlocks.ShouldBeInRange(0, engine.TotalBlocks);
        for (int i = 0; i < tapes.Length; i++) Check(tapes[i], looper.Deck.Tapes[i], frame);
    }

    private static void Check(in TapeStatus shown, Tape tape, long frame)
    {
        string where = $"tape {tape.Number} shown as {shown.State}, {shown.Length} frames, {shown.Layers} layers, undo {shown.Undo}, redo {shown.Redo}";
        bool rests = shown.State is TapeState.Empty or TapeState.Stopped;
        bool writes = shown.State is TapeState.Recording or TapeState.Overdubbing or TapeState.Replacing;
        Enum.IsDefined(shown.State).ShouldBeTrue(where);
        if (shown.State == TapeState.Armed) shown.Awaited.ShouldNotBe(TapeStatus.Nothing, where);
        if (rests) shown.Awaited.ShouldBe(TapeStatus.Nothing, where);
        if (shown.State == TapeState.Empty) (shown.Length, shown.Layers, shown.Layer).ShouldBe((0, 0, -1), where);
        if (shown.State is not (TapeState.Empty or TapeState.Armed or TapeState.Recording)) shown.Length.ShouldBeGreaterThan(0, where);
        if (shown.Length > 0) (shown is { Layers: >= 1, Layer: >= 0, Undo: >= 1 }).ShouldBeTrue(where);
        if (writes) shown.Redo.ShouldBe(0, where);
        if (shown.State == TapeState.Recording) shown.Layers.ShouldBe(1, where);
        (shown.Undo + shown.Redo).ShouldBeLessThanOrEqualTo(LayerStack.Capacity, where);
        shown.PositionAt(frame).ShouldBeInRange(0, Math.Max(0, shown.Length - 1), where);
        (shown.Volume is float.NegativeInfinity or (>= -144 and <= 24)).ShouldBeTrue(where);
        (shown is { Pan: >= -1 and <= 1, Feedback: >= 0 and <= 1, Mute: <= 1, Solo: <= 1 }).ShouldBeTrue(where);
        (shown.Undo, shown.Redo).ShouldBe((tape.Layers.UndoSteps, tape.Layers.RedoSteps), where);
        shown.Sealed.ShouldBe(tape.Layers.NewestSealed is { Empty: false } complete ? complete.Id : -1, where);
        (shown.State, shown.Length, shown.Layers).ShouldBe((tape.State, tape.Layer?.Length ?? 0, tape.Layer?.Depth ?? 0), where);
    }
}
