using Modul.Core.Control;
using Modul.Core.Tapes;
using Modul.Core.Tests.Support;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Engine;

/// <summary>Presses drawn by lot on one tape: the engine gives what the same presses give on paper, sample by sample.</summary>
public class PaperTapeTests
{
    private const int Rate = 8000;
    private const int Seam = 40;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Presses_that_leave_each_seam_its_time_give_what_they_give_on_paper(int seed) =>
        Compare(seed, (random, gap) => gap.In + (2 * Seam) + random.Next(3000));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Presses_within_each_others_seams_give_what_they_give_on_paper(int seed) =>
        Compare(seed, (random, gap) => random.Next(3) == 0 ? 1 + random.Next(2 * Seam) : gap.In + (2 * Seam) + random.Next(3000));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Presses_that_come_before_the_record_head_has_reached_the_last_give_what_they_give_on_paper(int seed) =>
        Compare(seed, (random, gap) => random.Next(2) == 0 ? Seam + random.Next(gap.In + Seam) : gap.In + random.Next(3000));

    private static void Compare(int seed, Func<Random, Gap, int> pause)
    {
        var random = new Random(seed);
        Gap gap = new(random.Next(2) * random.Next(300), random.Next(2) * random.Next(500));
        float feedback = random.Next(2) == 0 ? 1 : random.NextSingle();
        Score score = new Score(Sound.Noise(60_000, seed)) { Rate = Rate, Gap = gap, Tapes = 1 }.Feedback(0, feedback);
        var left = new PaperTape(score.Input.Left, gap, Seam, feedback);
        var right = new PaperTape(score.Input.Right, gap, Seam, feedback);
        var told = new List<string>();
        for (long frame = 500; frame < 50_000; frame += pause(random, gap))
        {
            left.PlayTo(frame);
            right.PlayTo(frame);
            if (left.RoundEndsInGap) continue;
            // A loop keeps room for its seams.
            if (left.State == TapeState.Recording && left.Layer!.Length == 0 && random.Next(2) == 0) frame += 400;
            left.PlayTo(frame);
            right.PlayTo(frame);
            TapeAction[] presses = [.. left.Presses];
            TapeAction action = presses[random.Next(presses.Length)];
            score.At(frame, KindOf(action), turn: action is TapeAction.Play or TapeAction.Stop ? Switch.On : Switch.Toggle);
            told.Add($"{frame} {action}");
            left.Press(action);
            right.Press(action);
        }
        left.PlayTo(60_000);
        right.PlayTo(60_000);

        string presentation = $"gap {gap}, feedback {feedback}: {string.Join(", ", told)}";
        Performed played = score.Play(random.Next(1, 700));
        played.Engine.Refused.ShouldBe(0, presentation);
        played.StatusOf().State.ShouldBe(left.State, presentation);
        try
        {
            if (left.State == TapeState.Empty) played.Tapes[0].ShouldBeNull();
            else if (left.State != TapeState.Recording) played.Tape().ShouldBeNear(new Stereo(left.Layer!.ToArray(), right.Layer!.ToArray()), 1e-5);
            played.Master.ShouldBeNear(new Stereo(left.Master, right.Master), 1e-5);
        }
        catch (ShouldAssertException problem)
        {
            throw new ShouldAssertException($"{problem.Message}; {presentation}", problem);
        }
    }

    private static CommandKind KindOf(TapeAction action) => action switch
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
}
