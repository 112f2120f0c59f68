using Modul.Core.Storage;
using Modul.Core.Tapes;
using Modul.Core.Tests.Support;
using Modul.Core.Timing;

namespace Modul.Core.Tests.Engine;

/// <summary>A small memory: layers give way oldest first, the first take last; where nothing is left, a take closes and what was recorded stays.</summary>
public class MemoryTests
{
    private const int Seam = 240;
    private const int BlockFrames = 4096;

    private static Score Small(int frames, int tapes = 1) =>
        new(Sound.Noise(frames)) { MemoryBudget = TapeStore.MinBudget, Tapes = tapes };

    [Fact]
    public void Overdubs_go_on_for_ever_and_the_oldest_rounds_give_way_before_the_take()
    {
        const int length = 300_000, start = 1000, press = start + (2 * length), rounds = 12, release = press + (rounds * length) + 5000;
        Score score = Small(release + 100_000).Feedback(0, 0.9).Record(start).Record(start + length).Overdub(press).Overdub(release);
        using var session = new Session(score, 4096);
        session.PlayTo(score.Input.Length);
        Stereo take = score.Input.Each(input => Paper.Take(input, start, length, Seam));
        session.Tape()!.ShouldBeNear(new Stereo(
            Paper.Punch(take.Left, score.Input.Left, start, press, release, 0, 0.9f, Seam),
            Paper.Punch(take.Right, score.Input.Right, start, press, release, 0, 0.9f, Seam)), 1e-5);
        session.Engine.Dry.ShouldBe(0);
        int steps = session.StatusOf().Undo;
        steps.ShouldBeInRange(2, 8); // 16 MiB hold not quite seven loops of this length

        // Undo goes back round by round to the take itself.
        for (int undo = 0; undo < steps - 1; undo++) session.Looper.Deck.Tapes[0].Press(TapeAction.Undo, 0).ShouldBeTrue();
        session.Tape()!.ShouldBeNear(take, 1e-6);
    }

    [Fact]
    public void What_is_left_of_the_history_is_whole()
    {
        const int length = 300_000, start = 1000, press = start + (2 * length), release = press + (9 * length) + 5000;
        Score score = Small(release + 100_000).Record(start).Record(start + length).Overdub(press).Overdub(release);
        using var session = new Session(score, 4096);
        session.PlayTo(score.Input.Length);
        int steps = session.StatusOf().Undo;
        for (int round = 9; round > 9 - (steps - 2); round--)
        {
            session.Looper.Deck.Tapes[0].Press(TapeAction.Undo, 0).ShouldBeTrue();
            session.Tape()!.ShouldBeNear(score.Input.Each(input => Paper.Punch(
                Paper.Take(input, start, length, Seam), input, start, press, press + (round * length), 0, 1, Seam)), 1e-5);
        }
    }

    [Fact]
    public void Playback_is_unharmed_while_layers_give_way()
    {
        const int length = 300_000, start = 1000, press = start + (2 * length), frames = press + (8 * length);
        Score score = Small(frames).Record(start).Record(start + length).Overdub(press);
        Performed played = score.Play(1024);
        Stereo heard = score.Input.Each(input =>
        {
            float[] tape = Paper.Take(input, start, length, Seam), master = new float[frames];
            for (int frame = start + length; frame < frames; frame++)
            {
                ref float under = ref tape[(frame - start) % length];
                master[frame] = under;
                if (frame >= press) under += Math.Min(1, (float)(frame - press) / Seam) * input[frame];
            }
            return master;
        });
        played.Master.ShouldBeNear(heard, 1e-5, start + length + Seam);
    }

    [Fact]
    public void The_first_takes_of_all_tapes_go_last()
    {
        // Tape 1 has little history and the oldest; tape 2 overdubs for long.
        const int length = 200_000;
        Score score = Small(20 * length, tapes: 2).Record(1000).Record(101_000).Overdub(110_000).Overdub(150_000)
            .Record(200_000, 2).Record(200_000 + length, 2).Overdub(500_000, 2).Overdub(500_000 + (14 * length), 2);
        Performed played = score.Play(4096);
        played.Engine.Dry.ShouldBe(0);
        played.StatusOf(2).Undo.ShouldBeLessThan(16, "memory was never short");
        played.StatusOf(1).Undo.ShouldBe(2, "the take of tape 1");
        played.StatusOf(2).Undo.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void A_take_closes_where_memory_ends_and_plays_what_it_has()
    {
        const int start = 1000;
        foreach (Gap gap in new[] { default, new Gap(500, 900) })
        {
            Score score = new Score(Sound.Noise(2_600_000)) { MemoryBudget = TapeStore.MinBudget, Tapes = 1, Gap = gap }.Record(start);
            using var session = new Session(score, 4096);
            session.PlayTo(score.Input.Length);
            session.StatusOf().State.ShouldBe(TapeState.Playing);
            session.Engine.Dry.ShouldBe(1);
            Stereo tape = session.Tape()!;
            tape.Length.ShouldBeGreaterThan(1_800_000);
            (tape.Length % BlockFrames).ShouldBe(0);
            tape.ShouldBeExactly(score.Input.Slice(start + gap.In, start + gap.In + tape.Length), Seam);
            for (int frame = 2_500_000; frame < 2_600_000; frame++)
                session.Master.Left[frame].ShouldBe(tape.Left[session.StatusOf().PositionAt(frame)]);
        }
    }

    [Fact]
    public void An_overdub_ends_where_memory_ends_and_what_it_wrote_stays()
    {
        // Two passes of this loop do not fit.
        const int length = 1_200_000, start = 1000, press = start + length + 5000;
        Score score = Small(start + (4 * length)).Record(start).Record(start + length).Overdub(press);
        Performed played = score.Play(4096);
        played.StatusOf().State.ShouldBe(TapeState.Playing);
        played.Engine.Dry.ShouldBe(1);
        Stereo tape = played.Tape(), take = score.Input.Each(input => Paper.Take(input, start, length, Seam));
        int faded = Enumerable.Range(5000 + Seam, length).First(i => tape.Left[i % length] == take.Left[i % length]), end = faded - Seam;
        end.ShouldBeGreaterThan(length / 2);
        (end % BlockFrames).ShouldBe(0);
        // It ends with a fade out like any other.
        int release = press + end - 5000;
        tape.ShouldBeNear(score.Input.Each(input => Paper.Punch(
            Paper.Take(input, start, length, Seam), input, start, press, release, 0, 1, Seam)), 1e-6);
    }

    [Fact]
    public void A_ring_that_nobody_fills_closes_a_take_and_is_good_again_once_it_is_filled()
    {
        var score = new Score(Sound.Noise(1_200_000)) { MemoryBudget = TapeStore.MinBudget, Tapes = 2, Offline = false };
        score.Record(1000).Record(800_000, 2).Record(900_000, 2);
        using var session = new Session(score, 512);
        session.PlayTo(700_000);
        session.StatusOf().State.ShouldBe(TapeState.Playing);
        session.Engine.Dry.ShouldBe(1);
        Stereo first = session.Tape()!;
        first.ShouldBeExactly(score.Input.Slice(1000, 1000 + first.Length), Seam);
        session.Looper.Store.Pump();
        session.PlayTo(score.Input.Length);
        session.Tape()!.ShouldBeExactly(first);
        session.Tape(2)!.ShouldBeNear(score.Input.Each(input => Paper.Take(input, 800_000, 100_000, Seam)), 1e-6);
        session.Engine.Dry.ShouldBe(1);
    }
}
