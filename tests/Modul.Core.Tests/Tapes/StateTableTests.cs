using Modul.Core.Control;
using Modul.Core.Tapes;

namespace Modul.Core.Tests.Tapes;

public sealed class StateTableTests
{
    // What a musician means, pressed without quantize but where the tape is armed already: the state that follows, or "refused".
    // Columns: Record, Overdub, Replace, Play, Stop, Undo, Redo, Clear.
    private static readonly Dictionary<TapeSituation, string> Meanings = new()
    {
        // An empty tape can only begin a take, or get back what it held.
        [TapeSituation.Fresh] = "Recording Recording refused refused refused refused refused refused",
        [TapeSituation.Cleared] = "Recording Recording refused refused refused Playing refused refused",
        [TapeSituation.Undone] = "Recording Recording refused refused refused refused Playing refused",

        // A tape that waits takes another press in its place, the same press back, and stop, undo, redo or clear as "never mind".
        [TapeSituation.ArmedOverEmpty] = "Empty Armed:Overdub refused refused Empty Empty Empty Empty",
        [TapeSituation.ArmedOverStopped] = "Armed:Record Stopped Armed:Replace Armed:Play Stopped Stopped Stopped Stopped",

        // A take ends with any press but redo; undo takes it back and brings what was there before.
        [TapeSituation.Recording] = "Playing Overdubbing Replacing Playing Stopped Empty refused Empty",
        [TapeSituation.RecordingAnew] = "Playing Overdubbing Replacing Playing Stopped Playing refused Empty",

        [TapeSituation.Playing] = "Recording Overdubbing Replacing refused Stopped Empty refused Empty",
        [TapeSituation.PlayingBelowAnOverdub] = "Recording Overdubbing Replacing refused Stopped Empty Playing Empty",

        // The second press of what runs ends it and the tape plays on; so does play.
        [TapeSituation.Overdubbing] = "Recording Playing Replacing Playing Stopped Playing refused Empty",
        [TapeSituation.Replacing] = "Recording Overdubbing Playing Playing Stopped Playing refused Empty",

        // A stopped tape stays silent through undo and redo.
        [TapeSituation.Stopped] = "Recording Overdubbing Replacing Playing refused Empty refused Empty",
        [TapeSituation.StoppedBelowAnOverdub] = "Recording Overdubbing Replacing Playing refused Empty Stopped Empty",
    };

    // With quantize on and a bar to wait for: every state but the armed ones, which the table above has.
    private static readonly Dictionary<TapeSituation, string> WaitingMeanings = new()
    {
        [TapeSituation.Fresh] = "Armed:Record Armed:Overdub refused refused refused refused refused refused",
        [TapeSituation.Recording] = "Recording:Record Recording:Overdub Recording:Replace Recording:Play Recording:Stop Empty refused Empty",
        [TapeSituation.Playing] = "Playing:Record Playing:Overdub Playing:Replace refused Playing:Stop Empty refused Empty",
        [TapeSituation.Overdubbing] =
            "Overdubbing:Record Overdubbing:Overdub Overdubbing:Replace Overdubbing:Play Overdubbing:Stop Playing refused Empty",
        [TapeSituation.Replacing] = "Replacing:Record Replacing:Overdub Replacing:Replace Replacing:Play Replacing:Stop Playing refused Empty",
        [TapeSituation.Stopped] = "Armed:Record Armed:Overdub Armed:Replace Armed:Play refused Empty refused Empty",
    };

    public static TheoryData<TapeSituation, TapeAction> Cells() => Every(Meanings, _ => true);

    public static TheoryData<TapeSituation, TapeAction> WaitingCells() => Every(WaitingMeanings, _ => true);

    public static TheoryData<TapeSituation, TapeAction> CellsThatWait() =>
        Every(WaitingMeanings, meaning => meaning.Contains(':', StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_press_leads_where_the_musician_means(TapeSituation situation, TapeAction action)
    {
        using Stage stage = Situations.Bring(situation);
        Press(stage, action, Meanings[situation].Split(' ')[(int)action]);
    }

    [Theory]
    [MemberData(nameof(WaitingCells))]
    public void A_press_waits_for_the_bar_where_it_makes_or_ends_sound(TapeSituation situation, TapeAction action)
    {
        using Stage stage = Situations.Bring(situation);
        Situations.WaitForBars(stage);
        Press(stage, action, WaitingMeanings[situation].Split(' ')[(int)action]);
    }

    [Theory]
    [MemberData(nameof(CellsThatWait))]
    public void A_second_press_while_waiting_takes_it_back_in_any_state(TapeSituation situation, TapeAction action)
    {
        using Stage stage = Situations.Bring(situation);
        Situations.WaitForBars(stage);
        TapeStatus before = stage.Tape(1);
        Situations.Do(stage, Situations.KindOf(action));
        Situations.Do(stage, Situations.KindOf(action));
        TapeStatus after = stage.Tape(1);
        (after.State, after.Awaited, after.Undo).ShouldBe((before.State, TapeStatus.Nothing, before.Undo));
        stage.Run(3 * Stage.Rate); // the bar goes by
        stage.Tape(1).State.ShouldBe(before.State);
    }

    [Theory]
    [InlineData(TapeSituation.ArmedOverEmpty, TapeState.Recording)]
    [InlineData(TapeSituation.ArmedOverStopped, TapeState.Overdubbing)]
    public void What_is_armed_begins_at_the_bar(TapeSituation situation, TapeState begun)
    {
        using Stage stage = Situations.Bring(situation);
        stage.Run((2 * Stage.Rate) + 1);
        (stage.Tape(1).State, stage.Tape(1).Awaited).ShouldBe((begun, TapeStatus.Nothing));
    }

    [Fact]
    public void Every_state_and_action_is_asked_about()
    {
        Meanings.Keys.Order().ShouldBe(Enum.GetValues<TapeSituation>());
        Meanings.Keys.Select(Situations.StateOf).Distinct().Order().ShouldBe(Enum.GetValues<TapeState>());
        Meanings.Values.Concat(WaitingMeanings.Values).ShouldAllBe(row => row.Split(' ').Length == Enum.GetValues<TapeAction>().Length);
    }

    private static void Press(Stage stage, TapeAction action, string meaning)
    {
        TapeStatus before = stage.Tape(1);
        long refused = stage.Engine.Refused;
        stage.Press(Situations.KindOf(action));
        stage.Run(1);
        TapeStatus after = stage.Tape(1);
        stage.Engine.Refused.ShouldBe(refused + (meaning == "refused" ? 1 : 0));
        if (meaning == "refused") (after.State, after.Awaited, after.Undo, after.Redo).ShouldBe((before.State, before.Awaited, before.Undo, before.Redo));
        else Shown(after).ShouldBe(meaning);
    }

    private static string Shown(in TapeStatus tape) => tape.Awaited == TapeStatus.Nothing ? $"{tape.State}" : $"{tape.State}:{(TapeAction)tape.Awaited}";

    private static TheoryData<TapeSituation, TapeAction> Every(Dictionary<TapeSituation, string> meanings, Func<string, bool> wanted)
    {
        var cells = new TheoryData<TapeSituation, TapeAction>();
        foreach ((TapeSituation situation, string row) in meanings)
            foreach (TapeAction action in Enum.GetValues<TapeAction>())
                if (wanted(row.Split(' ')[(int)action])) cells.Add(situation, action);
        return cells;
    }
}
